"""What the files say of each other, judged: each fault with what to do about it."""
