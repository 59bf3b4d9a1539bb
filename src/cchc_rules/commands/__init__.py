"""Commands: what each command of the command line does; a module is loaded when one of its commands is run."""
