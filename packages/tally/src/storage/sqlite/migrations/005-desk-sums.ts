/** The sums of a desk are read for each look at an event; this index holds all they need. */
export const deskSums = `
CREATE INDEX desk_entry_counted ON desk_entry (event, kind, type, state, count, grams)
  WHERE is_undone = 0;
`;
