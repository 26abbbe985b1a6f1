"""What the command line can run: one module a step, each with one `run(workspace, settings)`."""
