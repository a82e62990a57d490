"""The modals of necessity: what they govern is wanted by whoever says it."""

NECESSITY = frozenset({"must", "should", "have_to", "need_to", "ought_to", "ought", "need", "be_to"})
