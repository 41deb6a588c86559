// Filled in by the following changes.
