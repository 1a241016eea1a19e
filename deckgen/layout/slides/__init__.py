"""The slide kinds: one file each."""
