"""What is kept between runs: compiled policies, settings, and the results of checks."""
