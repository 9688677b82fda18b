"""What the browser does for the widgets (host.pyi): empty until python.js puts in what ``host/`` gives."""
