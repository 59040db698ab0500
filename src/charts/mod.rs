//! What we draw.
