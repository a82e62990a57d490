"""The brief: a view and its assessments in; one page for a mediator, an analyst or a journalist, out.

`render` gives it as text for a terminal, Markdown, HTML or JSON. A face computes nothing: verdicts come from
`assess`, what is in force from `ledger`.
"""

from peacetable.faces.brief.render import FORMATS, Format, render

__all__ = ["FORMATS", "Format", "render"]
