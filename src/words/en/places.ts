/** Where an agreement stands, by the furthest of its parties. */
export const places = {
  force: 'In force',
  signed: 'Signed, not in force',
  table: 'On the table',
  over: 'Over',
  never: 'Never in force',
};
