"""Pictures: which renditions are needed, rendering them, and our own drawings."""
