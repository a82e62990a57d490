"""What people and programs see: the command line, briefs, pages. A face shows and never computes."""
