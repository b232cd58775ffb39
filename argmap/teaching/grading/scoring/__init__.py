"""What of a reference is in a student's map: relation by relation, part by part, with the cause of each loss."""
