"""What a whole class made of a reference: counted, as a report and as a picture."""
