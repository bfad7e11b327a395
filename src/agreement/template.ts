/**
 * A file to start an agreement from: each section of the format once, with an example that is taken from nothing real.
 * AAA and AAB are codes that ISO 3166 leaves to its users. Blanks say FILL IN. It passes `lint` as it stands.
 */
export function templateOf(id: string): string {
  return TEMPLATE.replaceAll('{{id}}', id);
}

const TEMPLATE = `# An agreement as data. The examples are made up: replace those that you need, delete the others, and look for
# FILL IN. Then run: servanda lint {{id}}.yaml
# All that the format can say is told in docs/agreement-format.md.

servanda: agreement/1 # the format and its version
id: {{id}}
title: { en: FILL IN the full title }
short: FILL IN
kind: draft # treaty, executive-agreement, political-commitment, pledge, draft or proposal
parties: [AAA, AAB] # FILL IN: ISO 3166 codes; or { open: to whom it is open }, and the record says who joined

# Every provision has a cite (its article), says (what it says, in your own words), a confidence (confirmed: seen in
# a source; recalled: from memory, shown as unconfirmed) and sources (ids in the register, or below).
time: # how it counts: which day is the first, where a month ends
  cite: "none: a convention that this file declares"
  says: The day of an event is not counted, and no holiday moves a deadline.
  zone: UTC
  startDay: excluded # or included
  monthEnd: last-day # a month from 31 January ends on the last of February; or overflow, or refuse
  holidays: none
  confidence: recalled
  sources: [draft]

lifecycle:
  force: # upon: signature, instruments-exchanged, deposits, date, own-act or decision
    { cite: "9", says: It enters into force on signature., upon: signature, confidence: recalled, sources: [draft] }
  duration: # lasts: unlimited, a period, { through: a date } or { with: another agreement }
    { cite: "10", says: It lasts five years., lasts: 5 years, confidence: recalled, sources: [draft] }
  withdraw:
    cite: "11"
    says: A party may leave, with written notice.
    grounds: none; a written notice is enough
    ground: none # or supreme-interests, breach, amendment
    after: 6 months # or blank, where the draft leaves it open
    from: notice # or receipt
    ends: all # for all, or for the withdrawing
    confidence: recalled
    sources: [draft]

groups: # parties that a provision binds or counts together
  coastal: { cite: "1", says: AAA has a coast., states: [AAA], confidence: recalled, sources: [draft] }

terms: # what it covers. where: attributes that all must hold; also all, any, not, and is for another term
  long-missile:
    cite: 1(a)
    says: A long missile is one launched from the ground that flies farther than 700 kilometres.
    is: missile # or launcher, aircraft, warhead, facility, ship, vehicle ...
    where: { basing: ground, rangeKm: { above: 700 } }
    except:
      for-display:
        cite: 1(b)
        says: One for display is not covered.
        where: { role: display }
        confidence: recalled
        sources: [draft]
    confidence: recalled
    sources: [draft]

counts: # how things are counted, for limits
  long-missiles:
    cite: 2(2)
    says: Each long missile counts as one. A party declares its number, which serves for a year.
    unit: missiles
    declared: { as: long-missiles, current: 1 year, cite: "4" }
    sum: [{ each: [long-missile], value: 1 }]
    confidence: recalled
    sources: [draft]

limits:
  long-missiles:
    cite: 2(1)
    says: Each party has at most so many long missiles, from one year after entry into force.
    count: long-missiles
    max: blank # FILL IN a number; blank leaves it open, and the answer then says so
    from: { after: force, plus: 1 year }
    confidence: recalled
    sources: [draft]

prohibitions: # events: what must not happen; holding: what must not be held
  transfer:
    cite: "3"
    says: A party with a coast gives no long missile to anybody.
    forbids: [{ events: [transfer], of: [long-missile] }]
    binds: [coastal] # without it, every party
    confidence: recalled
    sources: [draft]

duties: # when: event, once, every, yearly or always; who: actor, each, other or together; must: send, hold, allow or do
  launch-notice:
    cite: "5"
    says: Whoever launches a long missile gives notice a day ahead.
    when: { event: launch, where: { is: long-missile } }
    who: actor
    must: { send: launch-notice }
    ahead: 24 hours # or within: 5 days
    confidence: recalled
    sources: [draft]

quotas:
  visits:
    cite: 6(1)
    says: Each party may make two visits a year.
    of: visit
    max: 2
    every: 1 year
    from: { after: force }
    confidence: recalled
    sources: [draft]

verification: # by which means it is watched
  visits:
    cite: "6"
    says: The parties visit one another's storage places.
    means: on-site-inspection # national-technical-means, data-exchange, none ...
    quotas: [visits]
    confidence: recalled
    sources: [draft]

meetings:
  commission:
    cite: "7"
    says: A commission meets within a month when a party asks for it, and decides by consensus.
    within: 1 month
    decides: consensus
    confidence: recalled
    sources: [draft]

judgements: # what only people can answer: never guessed
  good-faith:
    cite: "8"
    says: The parties carry it out in good faith.
    asks: Did the parties act in good faith?
    confidence: recalled
    sources: [draft]

disputes: # who holds what, in words
  for-display:
    cite: 1(b)
    says: The parties differ on how long a missile for display stays one.
    positions:
      - { by: [AAA], says: As long as it has no engine. }
      - { by: [AAB], says: For a year. }
    confidence: recalled
    sources: [draft]

readings: # where a dispute can be computed: a change to the rules, or statements of the record to accept or reject
  aab-no-display:
    by: AAB
    title: A missile for display counts
    says: The exception for missiles for display does not hold.
    patch: [{ remove: terms.long-missile.except.for-display }]
    confidence: recalled
    sources: [draft]

sources: # FILL IN; what the register has already needs no entry here
  draft: { publisher: FILL IN, title: FILL IN, grade: not opened }
`;
