"""What authors and centres may write, described once, and the toolkit that is made of it."""
