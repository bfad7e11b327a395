/** What the forms of several pages share. */
export const forms = {
  chooseOne: 'Choose one',
  begin: 'Some to begin with',
  unreachable: 'The server does not answer: nothing has changed.',
};
