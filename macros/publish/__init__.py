"""What a built site needs beside its pages: the runtime, the letters' Python, colours, downloads, the policy."""
