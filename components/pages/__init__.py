"""What the reader sees. Each page is a script that reads as a story and draws on ``components``."""
