/** The marks that stand on every page. */
export const marks = {
  recalled: 'recalled: not confirmed from a source',
  disputed: '≠ disputed',
  contested: '≠ contested',
};
