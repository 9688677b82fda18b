"""What is wrong in a file, said as a sentence at its place; and texts and YAML that know their places."""
