/** Covers the sums of desk entries, which every reading of an event's public state needs. */
export const deskSums = `
CREATE INDEX desk_entry_counted ON desk_entry (event, kind, type, state, count, grams)
  WHERE is_undone = 0;
`;
