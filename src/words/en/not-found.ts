/** Dead ends, and the ways on from them. */
export const notFound = {
  title: 'Not found',
  nothing: (what: string) => `There is no ${what} here.`,
  kinds: {
    page: (name: string) => `page ${name}`,
    agreement: (name: string) => `agreement “${name}”`,
    provision: (name: string, agreement: string) => `provision “${name}” of ${agreement}`,
    state: (name: string) => `state “${name}” in the library or the record`,
  },
  didYouMean: 'Did you mean',
  goOn: 'Go on from here',
  ways: { '/': 'What binds whom today', '/agreements': 'All agreements', '/how': 'How it works' },
  bad: 'This address cannot be read',
  inTheAddress: <T>(key: T, found: T | undefined, expected: string): readonly (string | T)[] => [
    'In the address, ',
    key,
    ' is ',
    found ?? 'empty',
    `; expected is ${expected}.`,
  ],
  canSay: 'What an address can say',
  says: {
    'on=2018-02-05': 'the day that is asked about',
    'known=2018-02-05': 'nothing that became known after this day',
    'party=USA': 'one state, in three letters',
    'reading=all': 'every reading side by side, or one of them by its name',
  },
  expected: {
    day: 'a date that exists, such as 2018-02-05',
    party: 'a state in three letters, such as USA',
    reading: (parties: readonly string[], readings: readonly string[]) =>
      `all${parties.length === 0 ? '' : `, one of the parties (${parties.join(', ')})`}${readings.length === 0 ? '' : ` or one of ${readings.join(', ')}`}`,
    question: 'a question that the agreement can answer',
  },
};
