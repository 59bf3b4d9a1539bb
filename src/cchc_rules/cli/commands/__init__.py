"""What the commands do, a file a wing.

agencies, counting, dates, findings, law, and rules: `rules` shows what a plan says, `law` holds it beside another text.
"""
