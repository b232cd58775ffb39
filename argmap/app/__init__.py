"""Where the parts are put together: files in, a workspace with all results out."""
