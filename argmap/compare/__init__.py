"""Two maps side by side: which claims are the same, what differs, merged, and how well they agree."""
