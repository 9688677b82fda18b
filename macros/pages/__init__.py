"""What stands on the pages: HTML of letters and steps, the navigation, and the reference for authors."""
