"""What the commands do, a file a wing.

agencies, authoring, counting, dates, findings, law, rules, and template: `rules` shows what a plan says, `law` holds it
beside another text, `template` asks for what is to be reported, `authoring` writes plans.
"""
