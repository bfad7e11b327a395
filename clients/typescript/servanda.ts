// Written by scripts/client.ts from the OpenAPI document. Do not edit: npm run client
// SPDX-License-Identifier: Apache-2.0

/** The API of Servanda, typed. It needs nothing but `fetch`. */

/** One agreement as data: its provisions, each with its article, its readings and its sources */
export type Agreement = {
  /** The format and its version */
  readonly servanda: "agreement/1";
  /** The name of the agreement everywhere else; the file is called id.yaml */
  readonly id: string;
  /** The full title */
  readonly title: {
    /** In English */
    readonly en: string;
    /** In Russian */
    readonly ru?: string;
  };
  /** What people call it */
  readonly short: string;
  /** Other names */
  readonly also?: readonly string[];
  /** What kind of commitment it is; it changes nothing in the answers */
  readonly kind: "treaty" | "executive-agreement" | "political-commitment" | "pledge" | "draft" | "proposal";
  /** The states that are parties, or to whom it is open */
  readonly parties: (readonly (string | {
    /** The party as it is now */
    readonly party: string;
    /** The states whose place it took */
    readonly before: readonly {
      /** A state that is gone */
      readonly state: string;
      /** The day on which it ended */
      readonly until: string;
    }[];
  })[]) | {
    /** To whom it is open, in words */
    readonly open: string;
  };
  /** Named sets of states */
  readonly groups: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** The states that belong to it */
      readonly states?: readonly string[];
      /** A class that no list names: the question that decides who belongs to it */
      readonly asks?: string;
    };
  };
  /** How the agreement counts time */
  readonly time: {
    /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
    readonly cite: string;
    /** What the provision says, in our own words, in one or two sentences */
    readonly says: string;
    /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
    readonly confidence: "confirmed" | "recalled";
    /** Where only the paragraph number is recalled */
    readonly citeConfidence?: "confirmed" | "recalled";
    /** Ids in the register of sources or in `sources` below */
    readonly sources: readonly string[];
    /** What a reader should know: doubts, choices of ours, practice */
    readonly note?: string;
    /** a time zone such as UTC, GMT or Europe/Paris */
    readonly zone: string;
    /** Whether the day of the event is counted */
    readonly startDay: "excluded" | "included";
    /** What a period of months does that would end on a day that the month does not have */
    readonly monthEnd: "last-day" | "overflow" | "refuse";
    /** Whether a last day that is a holiday moves */
    readonly holidays: "none" | ({
      /** Single days */
      readonly days: readonly string[];
      /** Days of every week; 1 is Monday */
      readonly weekdays: readonly number[];
      /** To which day a last day moves that is a holiday */
      readonly roll: "next" | "previous";
    });
  };
  /** How it begins and ends */
  readonly lifecycle: {
    /** Where the text speaks of its signature */
    readonly signature?: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
    };
    /** What brings it into force */
    readonly force: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** What brings it into force: the signature of all, the exchange of instruments, enough deposits, a day, each state's own statement, or a decision that the record has as entry-into-force */
      readonly upon: "signature" | "instruments-exchanged" | "deposits" | "date" | "own-act" | "decision";
      /** With upon: date */
      readonly on?: string;
      /** With upon: deposits; every one of these */
      readonly needs?: readonly {
        /** So many instruments */
        readonly deposits?: number;
        /** The instrument of every state in this group */
        readonly all?: string;
        /** A share of those that have signed */
        readonly percentOfSignatories?: {
          /** More than so many per cent */
          readonly above: number;
        };
      }[];
      /** How long after the last condition was met */
      readonly delay?: {
        /** So long after it */
        readonly plus?: string;
        /** 6: the first day of the sixth month after it */
        readonly firstOfMonth?: number;
      };
      /** A day before which it is not in force */
      readonly notBefore?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** When a state that joins later is bound; without it, at its deposit */
      readonly joins?: {
        /** The article on later states */
        readonly cite: string;
        /** How long after its deposit */
        readonly delay?: {
          /** So long after it */
          readonly plus?: string;
          /** 6: the first day of the sixth month after it */
          readonly firstOfMonth?: number;
        };
        /** For whom: who deposits after the condition was met, or after entry into force */
        readonly since: "condition" | "force";
      };
      /** Why the recorded day is not the one that the instruments give */
      readonly difference?: string;
    };
    /** How long it lasts, and how it is renewed or extended */
    readonly duration: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** A period, unlimited, { through: a day } or { with: another agreement } */
      readonly lasts: "unlimited" | string | {
        /** The last day */
        readonly through: string;
      } | {
        /** As long as this other agreement */
        readonly with: string;
      };
      /** By itself, for so long each time, unless a party says no so long ahead */
      readonly renews?: {
        /** For so long each time */
        readonly every: string;
        /** Unless a party says no so long ahead */
        readonly ahead: string;
      };
      /** How far, how often and by whom it can be extended */
      readonly extend?: {
        /** At most so long at a time */
        readonly max: string | "unlimited";
        /** Without it, as often as they agree */
        readonly times?: number;
        /** All parties together, or a conference of them */
        readonly by: "all" | "conference";
      };
    };
    /** How a party leaves; without it no notice has effect */
    readonly withdraw?: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** When a party may leave: kept as words, since only people can judge it */
      readonly grounds: string;
      /** The kind of ground that the text asks for; none where it asks for none */
      readonly ground?: "none" | "supreme-interests" | "breach" | "amendment";
      /** How long after the notice it takes effect */
      readonly after: string | "blank";
      /** Whether the period runs from the notice or from its receipt */
      readonly from: "notice" | "receipt";
      /** The first day on which notice can be given */
      readonly notice?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** The first day on which it can take effect */
      readonly notBefore?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** Does not take effect while the state is in armed conflict */
      readonly frozen?: "armed-conflict";
      /** For whom the agreement then ends */
      readonly ends: "all" | "withdrawing";
    };
    /** The article on suspension, or the general law */
    readonly suspend?: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
    };
    /** Agreements that it replaces, by their ids */
    readonly supersedes?: {
      readonly [name: string]: {
        /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
        readonly cite: string;
        /** What the provision says, in our own words, in one or two sentences */
        readonly says: string;
        /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
        readonly confidence: "confirmed" | "recalled";
        /** Where only the paragraph number is recalled */
        readonly citeConfidence?: "confirmed" | "recalled";
        /** Ids in the register of sources or in `sources` below */
        readonly sources: readonly string[];
        /** What a reader should know: doubts, choices of ours, practice */
        readonly note?: string;
      };
    };
  };
  /** What its words cover */
  readonly terms: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** A kind of item (missile, launcher, aircraft, warhead, facility, helicopter, ship, vehicle, artillery, munition, device, agent, material, machine, space-object, radar, troops, technique) or another term that this one narrows */
      readonly is: string;
      readonly where?: condition;
      /** Types that the agreement names: covered by name, whatever their figures */
      readonly named?: {
        /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
        readonly cite: string;
        /** What the provision says, in our own words, in one or two sentences */
        readonly says: string;
        /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
        readonly confidence: "confirmed" | "recalled";
        /** Where only the paragraph number is recalled */
        readonly citeConfidence?: "confirmed" | "recalled";
        /** Ids in the register of sources or in `sources` below */
        readonly sources: readonly string[];
        /** What a reader should know: doubts, choices of ours, practice */
        readonly note?: string;
        /** For each state, the names of its types */
        readonly types: {
          readonly [name: string]: readonly string[];
        };
      };
      /** What the text leaves out, by names of your own */
      readonly except?: {
        readonly [name: string]: {
          /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
          readonly cite: string;
          /** What the provision says, in our own words, in one or two sentences */
          readonly says: string;
          /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
          readonly confidence: "confirmed" | "recalled";
          /** Where only the paragraph number is recalled */
          readonly citeConfidence?: "confirmed" | "recalled";
          /** Ids in the register of sources or in `sources` below */
          readonly sources: readonly string[];
          /** What a reader should know: doubts, choices of ours, practice */
          readonly note?: string;
          readonly where: condition;
        };
      };
      /** Where the text does not settle the matter: the answer is undetermined */
      readonly unclear?: {
        readonly [name: string]: {
          /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
          readonly cite: string;
          /** What the provision says, in our own words, in one or two sentences */
          readonly says: string;
          /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
          readonly confidence: "confirmed" | "recalled";
          /** Where only the paragraph number is recalled */
          readonly citeConfidence?: "confirmed" | "recalled";
          /** Ids in the register of sources or in `sources` below */
          readonly sources: readonly string[];
          /** What a reader should know: doubts, choices of ours, practice */
          readonly note?: string;
          readonly where: condition;
        };
      };
    };
  };
  /** How figures are measured */
  readonly measures?: {
    /** Which figure of a range counts, for which things */
    readonly rangeKm: {
      readonly [name: string]: {
        /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
        readonly cite: string;
        /** What the provision says, in our own words, in one or two sentences */
        readonly says: string;
        /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
        readonly confidence: "confirmed" | "recalled";
        /** Where only the paragraph number is recalled */
        readonly citeConfidence?: "confirmed" | "recalled";
        /** Ids in the register of sources or in `sources` below */
        readonly sources: readonly string[];
        /** What a reader should know: doubts, choices of ours, practice */
        readonly note?: string;
        readonly where: condition;
        /** Which figure counts: the longest tested, or what it can do */
        readonly basis: "tested" | "capability";
      };
    };
  };
  /** What is counted, and how */
  readonly counts: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** What is counted, in words: warheads, km */
      readonly unit: string;
      /** The figure by which a party declares this count, and how long one declaration serves */
      readonly declared?: {
        /** The name of the declared figure in the record */
        readonly as: string;
        /** How long one declaration serves */
        readonly current: string;
        /** The article that asks for the declaration */
        readonly cite: string;
      };
      /** Figures by third parties that are shown beside the count where nothing is declared, and never counted */
      readonly estimated?: readonly string[];
      /** What is added up, one part after the other */
      readonly sum: readonly ({
        /** Terms: an item that any of them covers is counted */
        readonly each: readonly string[];
        /** Only what these parties hold */
        readonly of?: readonly string[];
        readonly where?: condition;
        /** What each counts for: a number, an attribute of the item, or a number for each type */
        readonly value: number | ("rangeKm" | "reentryVehicles" | "hours" | "yieldKt" | "payloadKg" | "throwWeightKg" | "armsEquipped" | "displacementTons" | "gunInches" | "heavyGuns" | "calibreMm" | "transitDays" | "enrichmentPercent" | "massKg" | "troops" | "battleTanks" | "armouredVehicles" | "artilleryPieces" | "sorties" | "submunitions" | "submunitionKg" | "signalGrams" | "explosions" | "days" | "boundaryKm" | "yearBegun" | "radiusKm" | "launchers" | "missiles" | "downloadedBy" | "altitudeKm" | "brigades") | {
          /** Attributed by type, whatever is on it */
          readonly byType: {
            readonly [name: string]: number;
          };
        };
        /** Only so many of them count for `value` */
        readonly first?: number;
        /** What each of the others counts for */
        readonly beyond?: number | ("rangeKm" | "reentryVehicles" | "hours" | "yieldKt" | "payloadKg" | "throwWeightKg" | "armsEquipped" | "displacementTons" | "gunInches" | "heavyGuns" | "calibreMm" | "transitDays" | "enrichmentPercent" | "massKg" | "troops" | "battleTanks" | "armouredVehicles" | "artilleryPieces" | "sorties" | "submunitions" | "submunitionKg" | "signalGrams" | "explosions" | "days" | "boundaryKm" | "yearBegun" | "radiusKm" | "launchers" | "missiles" | "downloadedBy" | "altitudeKm" | "brigades") | {
          /** Attributed by type, whatever is on it */
          readonly byType: {
            readonly [name: string]: number;
          };
        };
      })[];
    };
  };
  /** How much of what is counted is allowed */
  readonly limits: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** A count of this file, which it limits */
      readonly count: string;
      /** Each party alone, each of `groups` together, or each single item */
      readonly per: "party" | "group" | "item";
      /** With per: group */
      readonly groups?: readonly string[];
      /** States and groups of this file; without it, every party */
      readonly binds?: readonly string[];
      /** At most this */
      readonly max?: number | "blank" | {
        /** So many per cent */
        readonly percent: number;
        /** The count of which it is a share */
        readonly of: string;
        /** The party whose count it is; without it, the party itself */
        readonly held?: string;
      } | {
        /** The number without the other count */
        readonly base: number;
        /** The count that raises it */
        readonly plus: string;
        /** The ceiling */
        readonly atMost: number;
      };
      /** At least this */
      readonly min?: number | "blank" | {
        /** So many per cent */
        readonly percent: number;
        /** The count of which it is a share */
        readonly of: string;
        /** The party whose count it is; without it, the party itself */
        readonly held?: string;
      } | {
        /** The number without the other count */
        readonly base: number;
        /** The count that raises it */
        readonly plus: string;
        /** The ceiling */
        readonly atMost: number;
      };
      /** When it begins to bind; without it, with entry into force */
      readonly from?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** The first day on which it no longer binds */
      readonly until?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
    };
  };
  /** What must not happen or be held */
  readonly prohibitions: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** Acts and holdings that it forbids */
      readonly forbids: readonly ({
        /** What must not happen */
        readonly events?: readonly ("data-change" | "launch" | "flight-test" | "production" | "deployment" | "transit" | "exit-from-production" | "bomber-abroad" | "exercise" | "conversion-start" | "conversion-end" | "elimination-start" | "elimination" | "prototype-exit" | "facility-change" | "arrival-of-inspectors" | "site-named" | "new-type" | "request-for-session" | "session" | "exhibition" | "transfer" | "basing-abroad" | "concealment" | "interference" | "launcher-conversion-for-interceptor" | "site-elimination" | "missile-movement" | "nuclear-explosion" | "weapon-test" | "military-activity" | "development" | "research" | "acquisition" | "receipt" | "stockpiling" | "stationing" | "construction" | "conversion" | "use" | "threat-of-use" | "attack" | "simulated-attack" | "armed-attack" | "assistance" | "placement-in-space" | "emplacement-on-seabed" | "dumping" | "enrichment" | "reprocessing" | "encryption" | "siting" | "fortification" | "replacement" | "increase" | "incident" | "crisis" | "unidentified-object" | "hazardous-activity" | "border-crossing" | "laser-use" | "hampering" | "enlargement" | "commitment" | "joining" | "withdrawal-notice" | "non-performance-notice" | "consultation-request" | "clarification-request" | "inspection-request" | "conference-proposal" | "conference" | "launch-window" | "postponement" | "act-against-security" | "territory-use" | "cooperation" | "training")[];
        /** Terms: what must not be held */
        readonly holding?: readonly string[];
        /** Terms or kinds of item that the events concern */
        readonly of?: readonly string[];
      })[];
      /** States and groups of this file; without it, every party */
      readonly binds?: readonly string[];
      /** When it begins to bind; without it, with entry into force */
      readonly from?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** The first day on which it no longer binds */
      readonly until?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
    };
  };
  /** What a party must do, and by when */
  readonly duties: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** What starts the duty: an event, a date, a period, each year, or always */
      readonly when: {
        /** Each time that this happens */
        readonly event?: "data-change" | "launch" | "flight-test" | "production" | "deployment" | "transit" | "exit-from-production" | "bomber-abroad" | "exercise" | "conversion-start" | "conversion-end" | "elimination-start" | "elimination" | "prototype-exit" | "facility-change" | "arrival-of-inspectors" | "site-named" | "new-type" | "request-for-session" | "session" | "exhibition" | "transfer" | "basing-abroad" | "concealment" | "interference" | "launcher-conversion-for-interceptor" | "site-elimination" | "missile-movement" | "nuclear-explosion" | "weapon-test" | "military-activity" | "development" | "research" | "acquisition" | "receipt" | "stockpiling" | "stationing" | "construction" | "conversion" | "use" | "threat-of-use" | "attack" | "simulated-attack" | "armed-attack" | "assistance" | "placement-in-space" | "emplacement-on-seabed" | "dumping" | "enrichment" | "reprocessing" | "encryption" | "siting" | "fortification" | "replacement" | "increase" | "incident" | "crisis" | "unidentified-object" | "hazardous-activity" | "border-crossing" | "laser-use" | "hampering" | "enlargement" | "commitment" | "joining" | "withdrawal-notice" | "non-performance-notice" | "consultation-request" | "clarification-request" | "inspection-request" | "conference-proposal" | "conference" | "launch-window" | "postponement" | "act-against-security" | "territory-use" | "cooperation" | "training";
        readonly where?: condition;
        /** One time only */
        readonly once?: {
          /** This day */
          readonly on?: string;
          /** Counted from this event; force is the day from which the party itself is bound */
          readonly after?: "force" | "agreement-force" | "signature" | "opening";
          /** The first day of the month that follows it */
          readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
          /** So long after the event */
          readonly plus?: string;
        };
        /** Each period of this length, one after the other */
        readonly every?: string;
        /** Where the first period starts */
        readonly from?: {
          /** This day */
          readonly on?: string;
          /** Counted from this event; force is the day from which the party itself is bound */
          readonly after?: "force" | "agreement-force" | "signature" | "opening";
          /** The first day of the month that follows it */
          readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
          /** So long after the event */
          readonly plus?: string;
        };
        /** Each year, by this day at the latest */
        readonly yearly?: string;
        /** At all times */
        readonly always?: true;
      };
      /** The party that acted, every party, every other party, or all of them together */
      readonly who: "actor" | "each" | "other" | "together";
      /** States and groups of this file; without it, every party */
      readonly binds?: readonly string[];
      /** What is owed: a notification, a meeting, or another act */
      readonly must: {
        /** A notification of this kind */
        readonly send?: string;
        /** A meeting: an event of this kind */
        readonly hold?: "data-change" | "launch" | "flight-test" | "production" | "deployment" | "transit" | "exit-from-production" | "bomber-abroad" | "exercise" | "conversion-start" | "conversion-end" | "elimination-start" | "elimination" | "prototype-exit" | "facility-change" | "arrival-of-inspectors" | "site-named" | "new-type" | "request-for-session" | "session" | "exhibition" | "transfer" | "basing-abroad" | "concealment" | "interference" | "launcher-conversion-for-interceptor" | "site-elimination" | "missile-movement" | "nuclear-explosion" | "weapon-test" | "military-activity" | "development" | "research" | "acquisition" | "receipt" | "stockpiling" | "stationing" | "construction" | "conversion" | "use" | "threat-of-use" | "attack" | "simulated-attack" | "armed-attack" | "assistance" | "placement-in-space" | "emplacement-on-seabed" | "dumping" | "enrichment" | "reprocessing" | "encryption" | "siting" | "fortification" | "replacement" | "increase" | "incident" | "crisis" | "unidentified-object" | "hazardous-activity" | "border-crossing" | "laser-use" | "hampering" | "enlargement" | "commitment" | "joining" | "withdrawal-notice" | "non-performance-notice" | "consultation-request" | "clarification-request" | "inspection-request" | "conference-proposal" | "conference" | "launch-window" | "postponement" | "act-against-security" | "territory-use" | "cooperation" | "training";
        /** Something that others do, in a name of your own */
        readonly allow?: string;
        /** An act, in a name of your own */
        readonly do?: string;
        /** So many times in each period */
        readonly times?: number;
      };
      /** At most so long after the event, the date or the end of the period */
      readonly within?: string | "blank";
      /** At least so long before it */
      readonly ahead?: string | "blank";
      /** Where the text asks for speed and gives no day: at once, in advance */
      readonly timing?: string;
      /** Where nothing is owed, by names of your own */
      readonly unless?: {
        readonly [name: string]: {
          /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
          readonly cite: string;
          /** What the provision says, in our own words, in one or two sentences */
          readonly says: string;
          /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
          readonly confidence: "confirmed" | "recalled";
          /** Where only the paragraph number is recalled */
          readonly citeConfidence?: "confirmed" | "recalled";
          /** Ids in the register of sources or in `sources` below */
          readonly sources: readonly string[];
          /** What a reader should know: doubts, choices of ours, practice */
          readonly note?: string;
          readonly where: condition;
        };
      };
      /** When it begins to bind; without it, with entry into force */
      readonly from?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
      /** The first day on which it no longer binds */
      readonly until?: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
    };
  };
  /** How often something may or must be done in each period */
  readonly quotas: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** What is counted: a kind of inspection or exchange */
      readonly of: string;
      /** Kinds that count towards the same quota */
      readonly also?: readonly string[];
      /** What a party makes, what it makes at one site, or what it must accept */
      readonly per: "party" | "site" | "host";
      /** States and groups of this file; without it, every party */
      readonly binds?: readonly string[];
      /** At most so many in each period */
      readonly max?: number | "blank";
      /** Where the number changes with the years: the first and last year of each number */
      readonly schedule?: readonly {
        /** The first year, counted from 1 */
        readonly first: number;
        /** The last year */
        readonly last: number;
        /** At most so many in each of these years */
        readonly max: number;
      }[];
      /** The period in which it is counted */
      readonly every: string;
      /** Where the first period starts */
      readonly from: {
        /** This day */
        readonly on?: string;
        /** Counted from this event; force is the day from which the party itself is bound */
        readonly after?: "force" | "agreement-force" | "signature" | "opening";
        /** The first day of the month that follows it */
        readonly firstOfMonthAfter?: "force" | "agreement-force" | "signature" | "opening";
        /** So long after the event */
        readonly plus?: string;
      };
    };
  };
  /** By which means compliance is watched */
  readonly verification: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** By which means it is watched */
      readonly means: "on-site-inspection" | "continuous-monitoring" | "observation-flight" | "national-technical-means" | "technical-monitoring" | "safeguards" | "data-exchange" | "notification" | "exhibition" | "consultation" | "commission" | "complaint" | "none";
      /** How often, in words; where it can be counted it is a quota as well */
      readonly quota?: string;
      /** How long before, at least */
      readonly notice?: string | "blank";
      /** The quotas of this file that belong to it */
      readonly quotas?: readonly string[];
    };
  };
  /** How the parties meet and decide */
  readonly meetings: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** At most so long after it was asked for */
      readonly within?: string | "blank";
      /** How many parties must ask for it */
      readonly support?: number | "blank";
      /** Of the parties: two of three is { atLeast: 2, outOf: 3 } */
      readonly quorum?: {
        /** So many parties */
        readonly atLeast: number;
        /** Of every so many */
        readonly outOf: number;
      };
      /** How it decides */
      readonly decides?: "consensus" | "unanimity" | "unanimity-without-accused" | "majority" | "two-thirds" | "three-quarters";
      /** Whether what it decides binds the parties */
      readonly binding?: boolean;
    };
  };
  /** Questions that only people can answer */
  readonly judgements: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** The question that only people can answer */
      readonly asks: string;
    };
  };
  /** Who holds what, in words */
  readonly disputes: {
    readonly [name: string]: {
      /** The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3) */
      readonly cite: string;
      /** What the provision says, in our own words, in one or two sentences */
      readonly says: string;
      /** confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed */
      readonly confidence: "confirmed" | "recalled";
      /** Where only the paragraph number is recalled */
      readonly citeConfidence?: "confirmed" | "recalled";
      /** Ids in the register of sources or in `sources` below */
      readonly sources: readonly string[];
      /** What a reader should know: doubts, choices of ours, practice */
      readonly note?: string;
      /** What each side holds */
      readonly positions: readonly {
        /** Who holds it */
        readonly by: readonly string[];
        /** What they hold, in our own words */
        readonly says: string;
      }[];
    };
  };
  /** How a party reads the agreement, as a patch that can be computed */
  readonly readings: {
    readonly [name: string]: {
      /** Whose reading it is */
      readonly by: string;
      /** What it is called, in a few words */
      readonly title: string;
      /** What this patch holds, in our own words */
      readonly says: string;
      /** Ids in the register of sources or in the file */
      readonly sources: readonly string[];
      /** confirmed: seen in a source. recalled: general knowledge */
      readonly confidence: "confirmed" | "recalled";
      /** The provisions that it rests on */
      readonly cites?: readonly string[];
      /** What it changes, one operation after the other */
      readonly patch: readonly {
        /** Contested statements that this reading takes as true */
        readonly accept?: readonly string[];
        /** Statements that this reading does not accept */
        readonly reject?: readonly string[];
        /** Path of the value to change: limits.warheads.max */
        readonly set?: string;
        /** Path of the new entry */
        readonly add?: string;
        /** Path of the entry that goes */
        readonly remove?: string;
        /** What stands there then */
        readonly to?: unknown;
      }[];
    };
  };
  /** Sources that are not in the register */
  readonly sources?: {
    readonly [name: string]: {
      /** Who published it */
      readonly publisher: string;
      /** Its title */
      readonly title: string;
      /** Where it can be read */
      readonly url?: string;
      /** What kind of source it is: official, press, not opened */
      readonly grade: string;
    };
  };
};

/** The agreements of the library, by id */
export type Agreements = readonly ({
  readonly id: string;
  readonly short: string;
  readonly title: string;
  /** What kind of commitment it is; it changes nothing in the answers */
  readonly kind: "treaty" | "executive-agreement" | "political-commitment" | "pledge" | "draft" | "proposal";
  /** Whether it is open to others than the states that it names */
  readonly open: boolean;
  /** The states that it names; empty where it is open */
  readonly parties: readonly string[];
  readonly provisions: number;
})[];

/** What compare --json prints: two agreements side by side, provision by provision, by what they mean */
export type Comparison = {
  readonly a: {
    readonly id: string;
    readonly short: string;
    readonly title: string;
  };
  readonly b: {
    readonly id: string;
    readonly short: string;
    readonly title: string;
  };
  readonly pairs: readonly ({
    /** What it is about, as the files call it */
    readonly subject: string;
    readonly section: "agreement" | "limits" | "prohibitions" | "terms" | "measures" | "duties" | "quotas" | "verification" | "meetings" | "lifecycle" | "time" | "groups" | "judgements";
    /** null where the agreement has no counterpart */
    readonly a: ({
      /** The provision by its id in the agreement file; agreement and time for the file as a whole */
      readonly id: string;
      /** The article as cited */
      readonly cite?: string;
      readonly says?: string;
      readonly confidence?: "confirmed" | "recalled";
    }) | null;
    /** null where the agreement has no counterpart */
    readonly b: ({
      /** The provision by its id in the agreement file; agreement and time for the file as a whole */
      readonly id: string;
      /** The article as cited */
      readonly cite?: string;
      readonly says?: string;
      readonly confidence?: "confirmed" | "recalled";
    }) | null;
    /** In what they differ; where one of the two is missing, all that the other says */
    readonly differences: readonly ({
      readonly aspect: "kind" | "parties" | "zone" | "start-day" | "month-end" | "holidays" | "upon" | "delay" | "not-before" | "joins" | "lasts" | "renewal" | "extension" | "notice-period" | "ground" | "first-notice" | "frozen" | "ends" | "members" | "definition" | "named" | "exceptions" | "open" | "basis" | "number" | "counted" | "per" | "binds" | "from" | "until" | "steps" | "declared" | "acts" | "trigger" | "who" | "action" | "deadline" | "uses" | "quota" | "means" | "often" | "quotas" | "notice" | "within" | "support" | "quorum" | "decides" | "binding" | "question" | "words" | "terms";
      /** In words; null where the agreement says nothing of the sort */
      readonly a: string | null;
      /** In words; null where the agreement says nothing of the sort */
      readonly b: string | null;
    })[];
    /** In what they are the same */
    readonly alike: readonly ("kind" | "parties" | "zone" | "start-day" | "month-end" | "holidays" | "upon" | "delay" | "not-before" | "joins" | "lasts" | "renewal" | "extension" | "notice-period" | "ground" | "first-notice" | "frozen" | "ends" | "members" | "definition" | "named" | "exceptions" | "open" | "basis" | "number" | "counted" | "per" | "binds" | "from" | "until" | "steps" | "declared" | "acts" | "trigger" | "who" | "action" | "deadline" | "uses" | "quota" | "means" | "often" | "quotas" | "notice" | "within" | "support" | "quorum" | "decides" | "binding" | "question" | "words" | "terms")[];
    /** Both have it and nothing differs */
    readonly same: boolean;
  })[];
};

/** What define --json prints */
export type Coverage = readonly ({
  readonly agreement: string;
  /** The definition, by its id in the file */
  readonly term: string;
  readonly cite: string;
  readonly covered: "yes" | "no" | "undetermined";
  /** Whose answer it is; common where nobody differs */
  readonly reading: string;
  readonly disputed: boolean;
  /** Of the definition */
  readonly confidence: "confirmed" | "recalled";
  readonly reason: string;
  readonly because: readonly Reason[];
  /** Ids of statements */
  readonly evidence: readonly string[];
})[];

/** What assess --json prints: what held of each provision, for each party, over which days, and why */
export type Findings = readonly ({
  readonly agreement: string;
  /** The article as cited */
  readonly provision: string;
  /** The provision by its id in the agreement file */
  readonly id: string;
  readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
  /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
  readonly party: string;
  /** common where no reading changes the finding, otherwise whose answer this is */
  readonly reading: string;
  /** Readings disagree */
  readonly disputed: boolean;
  /** The event or the period that a duty is about */
  readonly subject?: string;
  /** First day; null where it has no beginning */
  readonly from: string | null;
  /** The day after the last; null where it has no end */
  readonly to: string | null;
  readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
  readonly excused?: "countermeasure";
  readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
  readonly measured?: {
    readonly value: number;
    readonly comparison: "<=" | ">=";
    readonly bound: number;
    readonly unit: string;
    /** The day that the declaration is about */
    readonly asOf?: string;
    /** The declaration no longer serves; the status is undetermined */
    readonly stale?: true;
  };
  /** What a limit allows, where there is no number to hold against it */
  readonly allowed?: {
    readonly comparison: "<=" | ">=";
    readonly bound: number;
    readonly unit: string;
  };
  /** The last day on which the duty can be kept */
  readonly due?: string;
  /** recalled: the provision or a statement is general knowledge, not confirmed */
  readonly confidence: "confirmed" | "recalled";
  readonly reason: string;
  readonly because: readonly Reason[];
  /** Ids of the statements that it rests on */
  readonly evidence: readonly string[];
})[];

/** What forecast SCENARIO --json prints */
export type Forecast = {
  readonly scenario: string;
  readonly model: string;
  readonly seed: number;
  readonly runs: number;
  /** The day that the newest of its parameters is about */
  readonly dataDate: string;
  /** How many numbers go in, and how many of them are assumptions, and recalled without having been read again */
  readonly backing: {
    readonly parameters: number;
    readonly assumed: number;
    readonly recalled: number;
  };
  /** The first day of each */
  readonly quarters: readonly string[];
  /** By quarter: the values that 5, 25, 50, 75 and 95 per cent of the runs do not exceed */
  readonly parties: {
    readonly [name: string]: {
      readonly deployedWarheads: {
        readonly p05: readonly number[];
        readonly p25: readonly number[];
        readonly p50: readonly number[];
        readonly p75: readonly number[];
        readonly p95: readonly number[];
      };
      readonly launchers: {
        readonly p05: readonly number[];
        readonly p25: readonly number[];
        readonly p50: readonly number[];
        readonly p75: readonly number[];
        readonly p95: readonly number[];
      };
      /** Million dollars so far */
      readonly cumulativeCost: {
        readonly p05: readonly number[];
        readonly p25: readonly number[];
        readonly p50: readonly number[];
        readonly p75: readonly number[];
        readonly p95: readonly number[];
      };
      /** What of it was spent once */
      readonly investment: {
        readonly p05: readonly number[];
        readonly p25: readonly number[];
        readonly p50: readonly number[];
        readonly p75: readonly number[];
        readonly p95: readonly number[];
      };
    };
  };
  /** What went beyond the most that is counted, in which share of the runs; empty as a rule */
  readonly beyond: readonly ({
    readonly party: string;
    readonly what: "deployedWarheads" | "launchers" | "cumulativeCost" | "investment";
    readonly most: number;
    readonly share: number;
  })[];
  /** How wide the rivals’ own 90 per cent interval for deployed warheads is, in that quarter and five years ahead */
  readonly predictability: {
    readonly [name: string]: {
      readonly now: readonly number[];
      readonly ahead: readonly number[];
    };
  };
  /** The share of runs above the limits, had they stayed in force */
  readonly exceedance: {
    readonly [name: string]: {
      readonly [name: string]: readonly number[];
    };
  };
  /** Cumulative, for a yearly probability that the scenario does not change */
  readonly risk: {
    readonly yearly: {
      readonly low: number;
      readonly mid: number;
      readonly high: number;
    };
    readonly low: readonly number[];
    readonly mid: readonly number[];
    readonly high: readonly number[];
  };
  /** SHA-256 of all summaries: equal for any number of workers, and in a browser */
  readonly digest: string;
};

/** What show AGREEMENT PROVISION --json prints */
export type GetProvision = readonly ({
  readonly agreement: string;
  /** By its id in the agreement file */
  readonly id: string;
  readonly section: string;
  /** The article as cited */
  readonly cite: string;
  readonly says: string;
  readonly sources: readonly {
    readonly id: string;
    readonly [name: string]: unknown;
  }[];
  readonly confidence: "confirmed" | "recalled";
  /** The provision as the agreement file has it */
  readonly definition: unknown;
  /** Ids of the readings that stand against one another */
  readonly disputes: readonly string[];
  readonly findings: readonly ({
    readonly agreement: string;
    /** The article as cited */
    readonly provision: string;
    /** The provision by its id in the agreement file */
    readonly id: string;
    readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
    /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
    readonly party: string;
    /** common where no reading changes the finding, otherwise whose answer this is */
    readonly reading: string;
    /** Readings disagree */
    readonly disputed: boolean;
    /** The event or the period that a duty is about */
    readonly subject?: string;
    /** First day; null where it has no beginning */
    readonly from: string | null;
    /** The day after the last; null where it has no end */
    readonly to: string | null;
    readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
    readonly excused?: "countermeasure";
    readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
    readonly measured?: {
      readonly value: number;
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
      /** The day that the declaration is about */
      readonly asOf?: string;
      /** The declaration no longer serves; the status is undetermined */
      readonly stale?: true;
    };
    /** What a limit allows, where there is no number to hold against it */
    readonly allowed?: {
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
    };
    /** The last day on which the duty can be kept */
    readonly due?: string;
    /** recalled: the provision or a statement is general knowledge, not confirmed */
    readonly confidence: "confirmed" | "recalled";
    readonly reason: string;
    readonly because: readonly Reason[];
    /** Ids of the statements that it rests on */
    readonly evidence: readonly string[];
  })[];
  readonly [name: string]: unknown;
})[];

/** In the order of the file */
export type ListProvisions = readonly ({
  readonly agreement: string;
  /** By its id in the agreement file */
  readonly id: string;
  readonly section: string;
  /** The article as cited */
  readonly cite: string;
  readonly says: string;
  readonly sources: readonly string[];
  readonly confidence: "confirmed" | "recalled";
  readonly [name: string]: unknown;
})[];

/** What members --json prints: which states stand where */
export type Members = {
  readonly agreement: string;
  readonly on: string;
  readonly inForce: boolean;
  /** Entry into force, and what is lacking where there is none */
  readonly force: {
    readonly on: string | null;
    /** What the instruments in the record and the condition give */
    readonly computed: string | null;
    /** What the record gives */
    readonly recorded: string | null;
    readonly lacking: readonly {
      readonly deposits?: {
        readonly have: number;
        readonly need: number;
      };
      readonly group?: {
        readonly id: string;
        readonly states: readonly string[];
        readonly of: number;
      };
      readonly percent?: {
        readonly have: number;
        readonly above: number;
      };
    }[];
  };
  readonly bound: readonly string[];
  readonly provisional: readonly string[];
  /** An instrument deposited, and not yet bound */
  readonly deposited: readonly string[];
  /** Signed, no instrument */
  readonly signed: readonly string[];
  /** Said that it will not become a party */
  readonly declined: readonly string[];
  readonly out: readonly string[];
  /** The readings differ; in none of the other lists */
  readonly disputed: readonly string[];
  /** Withheld by --confirmed-only */
  readonly unconfirmed: readonly string[];
  /** Of those bound */
  readonly noticeRunning: readonly string[];
  /** Of those bound */
  readonly suspended: readonly string[];
  readonly counts: {
    readonly [name: string]: number;
  };
  readonly printed: readonly {
    readonly on: string;
    readonly parties: number;
    readonly signatories?: number;
    readonly sources: readonly string[];
  }[];
};

/** What was found, what was expected, and one way to mend it */
export type Problem = {
  /** Which problem it is; switch on this, never on the text */
  readonly code: string;
  /** Where it stands in what was sent */
  readonly at?: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  };
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
  /** The text is usable all the same */
  readonly warning?: boolean;
};

/** An error (RFC 9457), as application/problem+json */
export type ProblemDetails = {
  /** A reference to the paragraph of /api/v1 about this kind of problem */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The first problem in one line */
  readonly detail: string;
  readonly problems: readonly Problem[];
};

/** What lint --json prints: empty where there is nothing to mend */
export type Problems = readonly Problem[];

export type Reason = {
  /** Which reason it is; switch on this, never on the text */
  readonly code: string;
  readonly text: string;
  readonly cite?: string;
  readonly statements?: readonly string[];
  readonly because?: readonly Reason[];
};

/** Statements of the record in the order of its files, a page of them */
export type RecordPage = {
  /** How many statements match */
  readonly total: number;
  readonly offset: number;
  readonly statements: readonly Statement[];
};

/** Its file, its parameters and its law */
export type ScenarioDetail = {
  /** What is supposed, and the numbers that it starts from */
  readonly scenario: {
    /** The format and its version */
    readonly servanda: "scenario/1";
    /** The name of the scenario */
    readonly id: string;
    /** What it is called */
    readonly title: {
      /** In English */
      readonly en: string;
      /** In Russian */
      readonly ru?: string;
    };
    /** What is supposed, in a sentence or two */
    readonly says: {
      /** In English */
      readonly en: string;
      /** In Russian */
      readonly ru?: string;
    };
    /** The set of parameters that it starts from */
    readonly parameters: string;
    /** The first day of the first quarter */
    readonly start: string;
    /** How many years are followed */
    readonly years: number;
    /** Who takes part */
    readonly parties: readonly string[];
    /** Which agreements bind them, and what happens to these */
    readonly agreements: readonly ({
      /** An agreement of the library */
      readonly agreement: string;
      /** What happens to it in this scenario, as in a what-if */
      readonly suppose?: readonly {
        /** For so long: 5 years */
        readonly extend?: string;
        /** This party gives notice */
        readonly withdraw?: string;
        /** This party suspends */
        readonly suspend?: string;
        /** This state joins */
        readonly join?: string;
        /** It is left to run out */
        readonly lapse?: true;
        /** The day on which it happens */
        readonly at?: string;
      }[];
      /** A patch to it, as in a patch file */
      readonly change?: {
        /** The name of the patch */
        readonly id: string;
        /** a state as three capital letters (ISO 3166-1), such as USA */
        readonly by?: string;
        /** What it is called, in a few words */
        readonly title: string;
        /** What this patch holds, in our own words */
        readonly says: string;
        /** Ids in the register of sources or in the file */
        readonly sources: readonly string[];
        /** confirmed: seen in a source. recalled: general knowledge */
        readonly confidence: "confirmed" | "recalled";
        /** The provisions that it rests on */
        readonly cites?: readonly string[];
        /** What it changes, one operation after the other */
        readonly patch: readonly {
          /** Contested statements that this reading takes as true */
          readonly accept?: readonly string[];
          /** Statements that this reading does not accept */
          readonly reject?: readonly string[];
          /** Path of the value to change: limits.warheads.max */
          readonly set?: string;
          /** Path of the new entry */
          readonly add?: string;
          /** Path of the entry that goes */
          readonly remove?: string;
          /** What stands there then */
          readonly to?: unknown;
        }[];
        /** Sources that are not in the register */
        readonly sourceRegister?: {
          readonly [name: string]: {
            /** Who published it */
            readonly publisher: string;
            /** Its title */
            readonly title: string;
            /** Where it can be read */
            readonly url?: string;
            /** What kind of source it is: official, press, not opened */
            readonly grade: string;
          };
        };
      };
      /** Statements added to the record, as in a patch file: acts that nobody did */
      readonly statements?: readonly {
        readonly [name: string]: unknown;
      }[];
      /** Which of its limits holds which quantity: limits.warheads: deployedWarheads */
      readonly limits: {
        readonly [name: string]: "deployedWarheads" | "deployedLaunchers" | "launchers";
      };
      /** The duty by which the parties give their data */
      readonly exchange?: string;
      /** The quota of inspections in a year */
      readonly inspections?: string;
    })[];
    /** The agreement by whose limits an excess is measured, as if it had stayed in force */
    readonly reference?: string;
    /** Parameters that are others here */
    readonly set?: readonly ({
      /** The parameter: USA.reaction, USA.icbm.build, USA.programme.2036, sight.technical */
      readonly path: string;
      readonly value: number;
      readonly low?: number;
      readonly high?: number;
      /** Ids in the register of sources or in `sources` of this file */
      readonly source?: readonly string[];
      /** Why this number, where no source gives one */
      readonly assumption?: string;
      /** recalled: general knowledge, shown as unconfirmed */
      readonly confidence?: "confirmed" | "recalled";
    })[];
    /** How many runs, where nobody asks for another number */
    readonly runs: number;
    /** Where the random numbers begin */
    readonly seed: number;
  };
  readonly dataDate: string;
  /** The first day of each */
  readonly quarters: readonly string[];
  /** By path, each with its source or why it is assumed */
  readonly parameters: {
    readonly [name: string]: {
      /** The number, or the likeliest of a range */
      readonly value: number;
      /** The least that a run draws */
      readonly low?: number;
      /** The most that a run draws */
      readonly high?: number;
      /** Ids in the register of sources or in `sources` of this file */
      readonly source?: readonly string[];
      /** Why this number, where no source gives one */
      readonly assumption?: string;
      /** recalled: general knowledge, shown as unconfirmed */
      readonly confidence?: "confirmed" | "recalled";
    };
  };
  /** What the assessment makes of the agreements, quarter by quarter */
  readonly law: {
    readonly [name: string]: {
      /** The most that is allowed */
      readonly caps: {
        /** By quarter; null where nothing binds */
        readonly deployedWarheads: readonly (number | null)[];
        /** By quarter; null where nothing binds */
        readonly deployedLaunchers: readonly (number | null)[];
        /** By quarter; null where nothing binds */
        readonly launchers: readonly (number | null)[];
      };
      /** The same, had the reference stayed in force */
      readonly reference: {
        /** By quarter; null where nothing binds */
        readonly deployedWarheads: readonly (number | null)[];
        /** By quarter; null where nothing binds */
        readonly deployedLaunchers: readonly (number | null)[];
        /** By quarter; null where nothing binds */
        readonly launchers: readonly (number | null)[];
      };
      /** 1 where the party gives its data */
      readonly exchange: readonly number[];
      /** Inspections that it has to let in */
      readonly inspections: readonly number[];
    };
  };
  /** What a text does not allow, and is taken as agreed by all */
  readonly notAllowed: readonly {
    readonly agreement: string;
    readonly cite: string;
  }[];
};

/** The scenarios that there are */
export type Scenarios = readonly {
  /** The name of the scenario */
  readonly id: string;
  /** What it is called */
  readonly title: {
    /** In English */
    readonly en: string;
    /** In Russian */
    readonly ru?: string;
  };
  /** What is supposed, in a sentence or two */
  readonly says: {
    /** In English */
    readonly en: string;
    /** In Russian */
    readonly ru?: string;
  };
  /** The first day of the first quarter */
  readonly start: string;
  /** How many years are followed */
  readonly years: number;
  /** Who takes part */
  readonly parties: readonly string[];
  /** How many runs, where nobody asks for another number */
  readonly runs: number;
  /** Where the random numbers begin */
  readonly seed: number;
}[];

/** What sources --json prints: what rests on each source, and how much is only recalled */
export type Sources = {
  readonly agreements: readonly ({
    /** null for what belongs to no single agreement */
    readonly agreement: string | null;
    readonly provisions: {
      readonly confirmed: number;
      /** General knowledge, seen in no source */
      readonly recalled: number;
      /** Of the confirmed: only the number of the paragraph is recalled */
      readonly citeRecalled: number;
    };
    readonly statements: {
      readonly confirmed: number;
      /** General knowledge, seen in no source */
      readonly recalled: number;
      /** Of the confirmed: only the number of the paragraph is recalled */
      readonly citeRecalled: number;
    };
    readonly ties: {
      readonly confirmed: number;
      /** General knowledge, seen in no source */
      readonly recalled: number;
      /** Of the confirmed: only the number of the paragraph is recalled */
      readonly citeRecalled: number;
    };
  })[];
  readonly sources: readonly ({
    readonly id: string;
    readonly publisher: string;
    readonly title: string;
    readonly url?: string;
    /** not opened: known by its title alone */
    readonly grade: string;
    /** The agreement whose file has it, where the register does not */
    readonly file?: string;
    /** How many provisions rest on it, and not on it alone */
    readonly provisions: number;
    readonly statements: number;
    readonly ties: number;
    /** Of all these, how many are recalled */
    readonly recalled: number;
    readonly resting: readonly ({
      readonly what: "provision" | "statement" | "tie";
      /** null for what belongs to no single agreement */
      readonly agreement: string | null;
      readonly id: string;
      readonly confidence: "confirmed" | "recalled";
    })[];
  })[];
};

/** Somebody said that something was so: the fields of its kind as in record-1.json, dates as exact as known */
export type Statement = {
  readonly id: string;
  readonly kind: "declaration" | "holding" | "act" | "event" | "notification" | "inspection" | "conduct" | "characteristic" | "position" | "estimate" | "tally";
  readonly agreement?: string;
  /** Ids in the register of sources */
  readonly sources: readonly string[];
  readonly confidence: "confirmed" | "recalled";
  /** Takes effect only in a reading that accepts it */
  readonly contested: boolean;
  readonly [name: string]: unknown;
};

/** What status --json prints: who stands where, and why */
export type Status = readonly ({
  readonly agreement: string;
  /** ISO 3166-1 alpha-3 */
  readonly party: string;
  /** out: was bound and no longer is. never: was never bound, and nothing leads there */
  readonly state: "proposed" | "signed" | "bound" | "applying-provisionally" | "suspended" | "notice-running" | "out" | "never";
  /** The same more exactly: deposited, suspended-in-part, declined, ... */
  readonly detail: string;
  readonly since: string | null;
  /** The first day on which it no longer holds, as far as can be said */
  readonly until: string | null;
  readonly disputed?: true;
  /** Whose answer it is, where it is disputed */
  readonly reading?: string;
  readonly confidence: "confirmed" | "recalled";
  readonly reason: string;
  /** Reasons, as in findings-1.json */
  readonly because: readonly Reason[];
  /** Ids of the statements that it rests on */
  readonly evidence: readonly string[];
})[];

/** What is to be imagined of some agreements */
export type Supposing = {
  readonly agreements: readonly string[];
  readonly suppositions?: readonly ({
    readonly kind: "extend";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** A period of days, months or years: 5 years */
    readonly period: string;
    /** a date that exists, in quotation marks: '2018-02-05' */
    readonly at: string;
    /** By this state alone; without it, by all */
    readonly by?: string;
  } | ({
    readonly kind: "withdraw";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** a state as three capital letters, such as RUS */
    readonly party: string;
    /** The day on which notice is received */
    readonly at: string;
    readonly ground?: "none" | "supreme-interests" | "breach" | "amendment";
  }) | {
    readonly kind: "suspend";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** a state as three capital letters, such as RUS */
    readonly party: string;
    /** a date that exists, in quotation marks: '2018-02-05' */
    readonly at: string;
  } | {
    readonly kind: "join";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** a state as three capital letters, such as RUS */
    readonly party: string;
    /** a date that exists, in quotation marks: '2018-02-05' */
    readonly at: string;
  } | {
    readonly kind: "lapse";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** Without it, as if it had never been extended */
    readonly at?: string;
  } | {
    readonly kind: "without";
    /** Of this agreement alone; without it, of each one asked about */
    readonly agreement?: string;
    /** The id of an act of the record that is taken not to have taken place */
    readonly act: string;
  })[];
  /** Patch files as YAML: patch-1.json */
  readonly patches?: readonly string[];
  /** a date that exists, in quotation marks: '2018-02-05' */
  readonly on?: string;
  /** a date that exists, in quotation marks: '2018-02-05' */
  readonly known?: string;
  /** all, a party's code, or the id of one reading */
  readonly reading?: string;
};

/** What ties --json prints: what of one agreement rests on another, and what happens if the other is lost */
export type Ties = readonly ({
  readonly id: string;
  /** The agreement that rests on the other */
  readonly from: string;
  /** The article or the part of it; whole for all of it */
  readonly fromProvision: string;
  /** The agreement or other instrument that it rests on */
  readonly to: string;
  readonly toProvision: string;
  /** ratification-condition: one side made its ratification depend on the other; entry-into-force-condition: the other had to be in force, or joined, first; duration-tie: it lives only as long as the other; supersession: the other ends or replaces it, once in force or tabled; amendment: it changes the text of the other; protocol: it is a part added to the other; floor-clause: it keeps a standard set in the other; non-prejudice: it says that it leaves the other alone; set-aside: it allows what the other forbids; trigger: conduct under one sets off a clause in the other; implements: it carries out a promise of the other; sequel: talks promised in one led to the other; preamble-reference: it names the other as a premise; regime-web: they were meant to work together; political-linkage: a state tied its conduct in one to the other, without a clause; verification-borrowed: its checks are carried by the other; shared-body: one commission, or one group of parties, serves both; notification-channel: its messages run through the other; definition-borrowed: it takes over terms or counting rules of the other; baseline-date: a date of the other fixes a level in it; independent: it looks tied to the other, and survives alone */
  readonly kind: "ratification-condition" | "entry-into-force-condition" | "duration-tie" | "supersession" | "amendment" | "protocol" | "floor-clause" | "non-prejudice" | "set-aside" | "trigger" | "implements" | "sequel" | "preamble-reference" | "regime-web" | "political-linkage" | "verification-borrowed" | "shared-body" | "notification-channel" | "definition-borrowed" | "baseline-date" | "independent";
  /** legal: a clause or a law ties it to the other; verification: the other carries its checks; commission: both share a commission or a group; notification: its messages, or its practice, run through the other; definition: it takes terms, counting rules or a date from the other; political: declarations or practice tie it to the other; alleged: one side says so; the other denies it, or has not said the same; independent: it looks tied to the other, and survives alone */
  readonly category: "legal" | "verification" | "commission" | "notification" | "definition" | "political" | "alleged" | "independent";
  /** legal: by a clause or a law; political: by declaration or practice; technical: by means of communication or checks */
  readonly force: "legal" | "political" | "technical";
  /** Alleged: the one side that asserts the tie */
  readonly by?: string;
  /** What becomes of `from` when `to` expires or is left */
  readonly ifLost: string;
  /** recalled: general knowledge, not confirmed */
  readonly confidence: "confirmed" | "recalled";
  /** Ids in the register of sources */
  readonly sources: readonly string[];
  readonly note?: string;
})[];

/** What timeline --json prints */
export type Timeline = {
  /** Whose lifelines these are; null for the agreements as a whole */
  readonly party: string | null;
  readonly lifelines: readonly ({
    readonly agreement: string;
    readonly spans: readonly ({
      readonly from: string | null;
      readonly to: string | null;
      readonly state: string;
      readonly disputed: boolean;
    })[];
  })[];
  readonly acts: readonly ({
    readonly id: string;
    readonly agreement: string;
    readonly act: string;
    readonly by: string;
    /** As exactly as it is known: 2010, 2017-08, 2018-02-05 */
    readonly on: string;
    readonly effective?: string;
    readonly contested: boolean;
    readonly confidence: "confirmed" | "recalled";
  })[];
};

/** What what-if --json prints */
export type WhatIf = {
  /** The day of `before` and `after`: the one asked about, or the first that differs */
  readonly on: string | null;
  /** The findings of that day as it is */
  readonly before: readonly ({
    readonly agreement: string;
    /** The article as cited */
    readonly provision: string;
    /** The provision by its id in the agreement file */
    readonly id: string;
    readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
    /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
    readonly party: string;
    /** common where no reading changes the finding, otherwise whose answer this is */
    readonly reading: string;
    /** Readings disagree */
    readonly disputed: boolean;
    /** The event or the period that a duty is about */
    readonly subject?: string;
    /** First day; null where it has no beginning */
    readonly from: string | null;
    /** The day after the last; null where it has no end */
    readonly to: string | null;
    readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
    readonly excused?: "countermeasure";
    readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
    readonly measured?: {
      readonly value: number;
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
      /** The day that the declaration is about */
      readonly asOf?: string;
      /** The declaration no longer serves; the status is undetermined */
      readonly stale?: true;
    };
    /** What a limit allows, where there is no number to hold against it */
    readonly allowed?: {
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
    };
    /** The last day on which the duty can be kept */
    readonly due?: string;
    /** recalled: the provision or a statement is general knowledge, not confirmed */
    readonly confidence: "confirmed" | "recalled";
    readonly reason: string;
    readonly because: readonly Reason[];
    /** Ids of the statements that it rests on */
    readonly evidence: readonly string[];
  })[];
  /** The findings of that day with what is supposed */
  readonly after: readonly ({
    readonly agreement: string;
    /** The article as cited */
    readonly provision: string;
    /** The provision by its id in the agreement file */
    readonly id: string;
    readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
    /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
    readonly party: string;
    /** common where no reading changes the finding, otherwise whose answer this is */
    readonly reading: string;
    /** Readings disagree */
    readonly disputed: boolean;
    /** The event or the period that a duty is about */
    readonly subject?: string;
    /** First day; null where it has no beginning */
    readonly from: string | null;
    /** The day after the last; null where it has no end */
    readonly to: string | null;
    readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
    readonly excused?: "countermeasure";
    readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
    readonly measured?: {
      readonly value: number;
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
      /** The day that the declaration is about */
      readonly asOf?: string;
      /** The declaration no longer serves; the status is undetermined */
      readonly stale?: true;
    };
    /** What a limit allows, where there is no number to hold against it */
    readonly allowed?: {
      readonly comparison: "<=" | ">=";
      readonly bound: number;
      readonly unit: string;
    };
    /** The last day on which the duty can be kept */
    readonly due?: string;
    /** recalled: the provision or a statement is general knowledge, not confirmed */
    readonly confidence: "confirmed" | "recalled";
    readonly reason: string;
    readonly because: readonly Reason[];
    /** Ids of the statements that it rests on */
    readonly evidence: readonly string[];
  })[];
  readonly changed: readonly ({
    readonly agreement: string;
    readonly id: string;
    readonly party: string;
    readonly subject?: string;
    readonly from: string | null;
    /** The first day on which it no longer differs so */
    readonly to: string | null;
    readonly before: ({
      readonly agreement: string;
      /** The article as cited */
      readonly provision: string;
      /** The provision by its id in the agreement file */
      readonly id: string;
      readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
      /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
      readonly party: string;
      /** common where no reading changes the finding, otherwise whose answer this is */
      readonly reading: string;
      /** Readings disagree */
      readonly disputed: boolean;
      /** The event or the period that a duty is about */
      readonly subject?: string;
      /** First day; null where it has no beginning */
      readonly from: string | null;
      /** The day after the last; null where it has no end */
      readonly to: string | null;
      readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
      readonly excused?: "countermeasure";
      readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
      readonly measured?: {
        readonly value: number;
        readonly comparison: "<=" | ">=";
        readonly bound: number;
        readonly unit: string;
        /** The day that the declaration is about */
        readonly asOf?: string;
        /** The declaration no longer serves; the status is undetermined */
        readonly stale?: true;
      };
      /** What a limit allows, where there is no number to hold against it */
      readonly allowed?: {
        readonly comparison: "<=" | ">=";
        readonly bound: number;
        readonly unit: string;
      };
      /** The last day on which the duty can be kept */
      readonly due?: string;
      /** recalled: the provision or a statement is general knowledge, not confirmed */
      readonly confidence: "confirmed" | "recalled";
      readonly reason: string;
      readonly because: readonly Reason[];
      /** Ids of the statements that it rests on */
      readonly evidence: readonly string[];
    }) | null;
    readonly after: ({
      readonly agreement: string;
      /** The article as cited */
      readonly provision: string;
      /** The provision by its id in the agreement file */
      readonly id: string;
      readonly kind: "lifecycle" | "limit" | "duty" | "quota" | "prohibition" | "definition";
      /** ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group */
      readonly party: string;
      /** common where no reading changes the finding, otherwise whose answer this is */
      readonly reading: string;
      /** Readings disagree */
      readonly disputed: boolean;
      /** The event or the period that a duty is about */
      readonly subject?: string;
      /** First day; null where it has no beginning */
      readonly from: string | null;
      /** The day after the last; null where it has no end */
      readonly to: string | null;
      readonly status: "met" | "breached" | "pending" | "dormant" | "undetermined";
      readonly excused?: "countermeasure";
      readonly state?: "unsigned" | "proposed" | "signed" | "deposited" | "declined" | "provisional" | "in-force" | "notice-running" | "suspended" | "suspended-in-part" | "ended" | "never";
      readonly measured?: {
        readonly value: number;
        readonly comparison: "<=" | ">=";
        readonly bound: number;
        readonly unit: string;
        /** The day that the declaration is about */
        readonly asOf?: string;
        /** The declaration no longer serves; the status is undetermined */
        readonly stale?: true;
      };
      /** What a limit allows, where there is no number to hold against it */
      readonly allowed?: {
        readonly comparison: "<=" | ">=";
        readonly bound: number;
        readonly unit: string;
      };
      /** The last day on which the duty can be kept */
      readonly due?: string;
      /** recalled: the provision or a statement is general knowledge, not confirmed */
      readonly confidence: "confirmed" | "recalled";
      readonly reason: string;
      readonly because: readonly Reason[];
      /** Ids of the statements that it rests on */
      readonly evidence: readonly string[];
    }) | null;
    readonly why: string;
  })[];
  /** What the text does not allow; it is shown as an amendment that all parties agree to */
  readonly notAllowed?: readonly {
    readonly agreement: string;
    readonly supposition: string;
    readonly code: string;
    readonly why: string;
    readonly cite: string;
  }[];
  readonly ties: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly force: string;
    readonly ifLost: string;
  }[];
};

/** A closed set of typed tests, all of which must hold */
export type condition = {
  /** Every one of these */
  readonly all?: readonly condition[];
  /** At least one of these */
  readonly any?: readonly condition[];
  /** Not this */
  readonly not?: condition;
  /** Covered by this term, or of this kind of item */
  readonly is?: string;
  /** where it is launched from; sea leaves open whether from a ship or a submarine */
  readonly basing?: ("ground" | "sea" | "submarine" | "air" | "space") | ({
    /** One of these words */
    readonly in: readonly ("ground" | "sea" | "submarine" | "air" | "space")[];
  }) | ({
    /** Any other word than this */
    readonly not: "ground" | "sea" | "submarine" | "air" | "space";
  });
  /** how it flies over most of its path */
  readonly flight?: ("ballistic" | "cruise" | "hypersonic-glide") | ({
    /** One of these words */
    readonly in: readonly ("ballistic" | "cruise" | "hypersonic-glide")[];
  }) | ({
    /** Any other word than this */
    readonly not: "ballistic" | "cruise" | "hypersonic-glide";
  });
  /** range, measured as the agreement says */
  readonly rangeKm?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** deployed or not, in active units or in storage, as the agreement defines it; destroyed as it asks */
  readonly status?: ("deployed" | "non-deployed" | "active" | "stored" | "under-construction" | "decommissioned" | "destroyed") | ({
    /** One of these words */
    readonly in: readonly ("deployed" | "non-deployed" | "active" | "stored" | "under-construction" | "decommissioned" | "destroyed")[];
  }) | ({
    /** Any other word than this */
    readonly not: "deployed" | "non-deployed" | "active" | "stored" | "under-construction" | "decommissioned" | "destroyed";
  });
  /** what it is, or is equipped for; mass-destruction leaves open which kind */
  readonly armament?: ("nuclear" | "conventional" | "chemical" | "biological" | "radiological" | "mass-destruction") | ({
    /** One of these words */
    readonly in: readonly ("nuclear" | "conventional" | "chemical" | "biological" | "radiological" | "mass-destruction")[];
  }) | ({
    /** Any other word than this */
    readonly not: "nuclear" | "conventional" | "chemical" | "biological" | "radiological" | "mass-destruction";
  });
  /** what it is for */
  readonly role?: ("weapon" | "test" | "training" | "space-launch" | "interceptor" | "booster" | "drone" | "research" | "display" | "export" | "internal-security" | "peaceful" | "early-warning" | "anti-satellite" | "servicing") | ({
    /** One of these words */
    readonly in: readonly ("weapon" | "test" | "training" | "space-launch" | "interceptor" | "booster" | "drone" | "research" | "display" | "export" | "internal-security" | "peaceful" | "early-warning" | "anti-satellite" | "servicing")[];
  }) | ({
    /** Any other word than this */
    readonly not: "weapon" | "test" | "training" | "space-launch" | "interceptor" | "booster" | "drone" | "research" | "display" | "export" | "internal-security" | "peaceful" | "early-warning" | "anti-satellite" | "servicing";
  });
  /** where it is, or was launched from; of an area: what it serves */
  readonly place?: ("base" | "production" | "repair" | "storage" | "test-range" | "launch-site" | "impact-area" | "elimination-site" | "fixed-test-launcher") | ({
    /** One of these words */
    readonly in: readonly ("base" | "production" | "repair" | "storage" | "test-range" | "launch-site" | "impact-area" | "elimination-site" | "fixed-test-launcher")[];
  }) | ({
    /** Any other word than this */
    readonly not: "base" | "production" | "repair" | "storage" | "test-range" | "launch-site" | "impact-area" | "elimination-site" | "fixed-test-launcher";
  });
  /** what it holds, has launched or is equipped for */
  readonly carries?: ("icbm" | "slbm" | "long-range-nuclear-alcm" | "intermediate-range-missile" | "shorter-range-missile" | "abm-interceptor" | "nuclear-weapon") | ({
    /** One of these words */
    readonly in: readonly ("icbm" | "slbm" | "long-range-nuclear-alcm" | "intermediate-range-missile" | "shorter-range-missile" | "abm-interceptor" | "nuclear-weapon")[];
  }) | ({
    /** Any other word than this */
    readonly not: "icbm" | "slbm" | "long-range-nuclear-alcm" | "intermediate-range-missile" | "shorter-range-missile" | "abm-interceptor" | "nuclear-weapon";
  });
  /** propellant */
  readonly fuel?: ("solid" | "liquid") | ({
    /** One of these words */
    readonly in: readonly ("solid" | "liquid")[];
  }) | ({
    /** Any other word than this */
    readonly not: "solid" | "liquid";
  });
  /** how a launcher, or the missile on it, is based; mobile leaves open whether on rails or on the road */
  readonly mobility?: ("mobile" | "rail" | "road" | "silo" | "fixed") | ({
    /** One of these words */
    readonly in: readonly ("mobile" | "rail" | "road" | "silo" | "fixed")[];
  }) | ({
    /** Any other word than this */
    readonly not: "mobile" | "rail" | "road" | "silo" | "fixed";
  });
  /** before the type is accepted as such */
  readonly prototype?: boolean;
  /** the category of data that a change concerns */
  readonly category?: ("warheads" | "missiles" | "launchers" | "bombers" | "facilities" | "other") | ({
    /** One of these words */
    readonly in: readonly ("warheads" | "missiles" | "launchers" | "bombers" | "facilities" | "other")[];
  }) | ({
    /** Any other word than this */
    readonly not: "warheads" | "missiles" | "launchers" | "bombers" | "facilities" | "other";
  });
  /** re-entry vehicles on it */
  readonly reentryVehicles?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** how long it lasted */
  readonly hours?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** where */
  readonly site?: string;
  /** in what surroundings it is or happens */
  readonly environment?: ("atmosphere" | "outer-space" | "underwater" | "underground" | "seabed" | "celestial-body" | "high-seas" | "land") | ({
    /** One of these words */
    readonly in: readonly ("atmosphere" | "outer-space" | "underwater" | "underground" | "seabed" | "celestial-body" | "high-seas" | "land")[];
  }) | ({
    /** Any other word than this */
    readonly not: "atmosphere" | "outer-space" | "underwater" | "underground" | "seabed" | "celestial-body" | "high-seas" | "land";
  });
  /** where it is, in the words of the agreement: its zone of application, its flank zone, outside of it */
  readonly region?: ("own-territory" | "abroad" | "zone" | "flank" | "border" | "outside") | ({
    /** One of these words */
    readonly in: readonly ("own-territory" | "abroad" | "zone" | "flank" | "border" | "outside")[];
  }) | ({
    /** Any other word than this */
    readonly not: "own-territory" | "abroad" | "zone" | "flank" | "border" | "outside";
  });
  /** explosive yield */
  readonly yieldKt?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** what it can carry */
  readonly payloadKg?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** throw-weight, as accountable */
  readonly throwWeightKg?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** nuclear arms that an aircraft is equipped for */
  readonly armsEquipped?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** more than one independently aimed warhead */
  readonly multipleWarheads?: boolean;
  /** heavy, as the agreement defines it */
  readonly heavy?: boolean;
  /** class of ship */
  readonly shipClass?: ("capital-ship" | "aircraft-carrier" | "cruiser" | "destroyer" | "torpedo-boat" | "submarine" | "other") | ({
    /** One of these words */
    readonly in: readonly ("capital-ship" | "aircraft-carrier" | "cruiser" | "destroyer" | "torpedo-boat" | "submarine" | "other")[];
  }) | ({
    /** Any other word than this */
    readonly not: "capital-ship" | "aircraft-carrier" | "cruiser" | "destroyer" | "torpedo-boat" | "submarine" | "other";
  });
  /** displacement, standard where the agreement says so */
  readonly displacementTons?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** calibre of the largest gun */
  readonly gunInches?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** guns above the calibre from which the agreement counts them */
  readonly heavyGuns?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** has a landing-on deck or platform */
  readonly landingDeck?: boolean;
  /** calibre of an artillery piece */
  readonly calibreMm?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** class of vehicle; an armoured combat vehicle may be one for infantry to fight from, or one with heavy armament */
  readonly vehicleClass?: ("battle-tank" | "armoured-combat-vehicle" | "infantry-fighting-vehicle" | "heavy-armament-combat-vehicle" | "bridge-layer" | "other") | ({
    /** One of these words */
    readonly in: readonly ("battle-tank" | "armoured-combat-vehicle" | "infantry-fighting-vehicle" | "heavy-armament-combat-vehicle" | "bridge-layer" | "other")[];
  }) | ({
    /** Any other word than this */
    readonly not: "battle-tank" | "armoured-combat-vehicle" | "infantry-fighting-vehicle" | "heavy-armament-combat-vehicle" | "bridge-layer" | "other";
  });
  /** days in transit through the area */
  readonly transitDays?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** uranium-235 in the uranium */
  readonly enrichmentPercent?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** mass */
  readonly massKg?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** what a material or an agent is */
  readonly substance?: ("uranium" | "plutonium" | "heavy-water" | "toxic-chemical" | "riot-control-agent" | "toxin" | "pathogen" | "radioactive-waste" | "other") | ({
    /** One of these words */
    readonly in: readonly ("uranium" | "plutonium" | "heavy-water" | "toxic-chemical" | "riot-control-agent" | "toxin" | "pathogen" | "radioactive-waste" | "other")[];
  }) | ({
    /** Any other word than this */
    readonly not: "uranium" | "plutonium" | "heavy-water" | "toxic-chemical" | "riot-control-agent" | "toxin" | "pathogen" | "radioactive-waste" | "other";
  });
  /** troops taking part, or in the force */
  readonly troops?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** officers only */
  readonly officers?: boolean;
  /** battle tanks taking part */
  readonly battleTanks?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** armoured combat vehicles taking part */
  readonly armouredVehicles?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** artillery pieces, mortars and rocket launchers taking part */
  readonly artilleryPieces?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** sorties of aircraft, without helicopters */
  readonly sorties?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** kind of military activity */
  readonly activity?: ("land" | "amphibious" | "airborne" | "alert") | ({
    /** One of these words */
    readonly in: readonly ("land" | "amphibious" | "airborne" | "alert")[];
  }) | ({
    /** Any other word than this */
    readonly not: "land" | "amphibious" | "airborne" | "alert";
  });
  /** announced before, as the agreement asks */
  readonly notified?: boolean;
  /** kind of munition */
  readonly munitionKind?: ("anti-personnel-mine" | "other-mine" | "booby-trap" | "incendiary" | "blinding-laser" | "fragments" | "cluster" | "other") | ({
    /** One of these words */
    readonly in: readonly ("anti-personnel-mine" | "other-mine" | "booby-trap" | "incendiary" | "blinding-laser" | "fragments" | "cluster" | "other")[];
  }) | ({
    /** Any other word than this */
    readonly not: "anti-personnel-mine" | "other-mine" | "booby-trap" | "incendiary" | "blinding-laser" | "fragments" | "cluster" | "other";
  });
  /** explosive submunitions in it */
  readonly submunitions?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** mass of each submunition */
  readonly submunitionKg?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** destroys and deactivates itself */
  readonly selfDestructs?: boolean;
  /** each submunition seeks and engages one target */
  readonly singleTarget?: boolean;
  /** can be found: a mine by detectors, fragments by X-rays */
  readonly detectable?: boolean;
  /** iron that gives a mine detector the same signal */
  readonly signalGrams?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** delivered from a distance or dropped, not placed by hand */
  readonly remotelyDelivered?: boolean;
  /** in a marked, fenced and watched area */
  readonly marked?: boolean;
  /** its place is recorded as the agreement asks */
  readonly recorded?: boolean;
  /** in a concentration of civilians */
  readonly amongCivilians?: boolean;
  /** directed at civilians or civilian objects */
  readonly againstCivilians?: boolean;
  /** a reactor, a plant of the nuclear fuel cycle or another place with nuclear material */
  readonly nuclearInstallation?: boolean;
  /** a transfer that an embargo or a treaty bars, or that is known to serve atrocities */
  readonly barred?: boolean;
  /** radioactive debris gets outside the territory of the state */
  readonly debrisAbroad?: boolean;
  /** single explosions in a group explosion */
  readonly explosions?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** schedule of chemicals in which it is listed, or on whose chemicals it is based */
  readonly schedule?: ("schedule-1" | "schedule-2" | "schedule-3" | "unscheduled") | ({
    /** One of these words */
    readonly in: readonly ("schedule-1" | "schedule-2" | "schedule-3" | "unscheduled")[];
  }) | ({
    /** Any other word than this */
    readonly not: "schedule-1" | "schedule-2" | "schedule-3" | "unscheduled";
  });
  /** how its effects reach; one word that applies is enough */
  readonly effects?: ("widespread" | "long-lasting" | "severe" | "limited") | ({
    /** One of these words */
    readonly in: readonly ("widespread" | "long-lasting" | "severe" | "limited")[];
  }) | ({
    /** Any other word than this */
    readonly not: "widespread" | "long-lasting" | "severe" | "limited";
  });
  /** goes beyond the own territory, in the direction of another party */
  readonly towards?: boolean;
  /** days that it lasted, or by which it was put off */
  readonly days?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** strategic and not tactical, in the words of the agreement */
  readonly strategic?: boolean;
  /** distance from the boundary */
  readonly boundaryKm?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** year in which its making began: a ship laid down */
  readonly yearBegun?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** radius of an area */
  readonly radiusKm?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** launchers at a facility or on a ship */
  readonly launchers?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** missiles at a facility or on a ship */
  readonly missiles?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** warheads taken off the number attributed to its type */
  readonly downloadedBy?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** how much of an orbit it flies: once round at least, a part before it leaves the orbit again, a ballistic path through space and back, or none */
  readonly orbit?: ("full" | "partial" | "suborbital" | "none") | ({
    /** One of these words */
    readonly in: readonly ("full" | "partial" | "suborbital" | "none")[];
  }) | ({
    /** Any other word than this */
    readonly not: "full" | "partial" | "suborbital" | "none";
  });
  /** height above sea level */
  readonly altitudeKm?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
  /** stays where it is, and does not only pass through */
  readonly permanent?: boolean;
  /** what was done to it, or what it did to its target */
  readonly harm?: ("destroyed" | "damaged" | "disturbed" | "orbit-changed" | "none") | ({
    /** One of these words */
    readonly in: readonly ("destroyed" | "damaged" | "disturbed" | "orbit-changed" | "none")[];
  }) | ({
    /** Any other word than this */
    readonly not: "destroyed" | "damaged" | "disturbed" | "orbit-changed" | "none";
  });
  /** whose it is, seen from the party that acts */
  readonly owner?: ("own" | "other-party" | "third-state") | ({
    /** One of these words */
    readonly in: readonly ("own" | "other-party" | "third-state")[];
  }) | ({
    /** Any other word than this */
    readonly not: "own" | "other-party" | "third-state";
  });
  /** done on purpose */
  readonly deliberate?: boolean;
  /** done at the request of the state that it belongs to */
  readonly requested?: boolean;
  /** can reach the territory of another party from where it is */
  readonly reaches?: boolean;
  /** size of a force, in brigades */
  readonly brigades?: number | {
    /** More than this */
    readonly above?: number;
    /** This or more */
    readonly atLeast?: number;
    /** Less than this */
    readonly below?: number;
    /** This or less */
    readonly atMost?: number;
  };
};

/** An answer other than the one asked for: what was found, what was expected, a fix. */
export class ServandaProblem extends Error {
  readonly details: ProblemDetails;
  constructor(details: ProblemDetails) {
    super(details.detail);
    this.details = details;
  }
}

export interface Options {
  /** Where the server is: `http://127.0.0.1:4660`; without it, where the page comes from. */
  readonly base?: string;
  /** Instead of the global one. */
  readonly fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  readonly signal?: AbortSignal;
}

type Query = { readonly [name: string]: string | readonly string[] | undefined };

/** `await servanda().findings({ agreement: ['new-start'], on: '2022-03-01' })`. */
export function servanda({ base = '', fetch = (url, init) => globalThis.fetch(url, init), signal }: Options = {}) {
  const ask = async <T>(method: 'GET' | 'POST', path: string, query: Query, body?: object | string): Promise<T> => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const each of value === undefined ? [] : [value].flat()) params.append(name, each as string);
    }
    const type = typeof body === 'string' ? 'application/yaml' : 'application/json';
    const response = await fetch(`${base}/api/v1${path}${params.size > 0 ? `?${params}` : ''}`, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw new ServandaProblem((await response.json()) as ProblemDetails);
    return (await response.json()) as T;
  };
  return {
    /** The agreements of the library. */
    listAgreements: (): Promise<Agreements> => ask('GET', `/agreements`, {}),
    /** One agreement as its file has it. */
    getAgreement: (id: string): Promise<Agreement> => ask('GET', `/agreements/${encodeURIComponent(id)}`, {}),
    /** The provisions of one agreement. */
    listProvisions: (id: string): Promise<ListProvisions> => ask('GET', `/agreements/${encodeURIComponent(id)}/provisions`, {}),
    /** One provision with its findings, disputes and sources. */
    getProvision: (id: string, provision: string, query: { readonly known?: string | undefined; readonly reading?: string | undefined } = {}): Promise<GetProvision> => ask('GET', `/agreements/${encodeURIComponent(id)}/provisions/${encodeURIComponent(provision)}`, query),
    /** What held of each provision, for whom, under whose reading, and why. */
    findings: (query: { readonly agreement?: readonly string[] | undefined; readonly on?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly known?: string | undefined; readonly party?: string | undefined; readonly reading?: string | undefined; readonly provision?: string | undefined; readonly confirmedOnly?: "true" | "false" | undefined; readonly offset?: string | undefined; readonly limit?: string | undefined } = {}): Promise<Findings> => ask('GET', `/findings`, query),
    /** Which agreements bind whom on a day; today, without on. */
    status: (query: { readonly on?: string | undefined; readonly known?: string | undefined; readonly party?: string | undefined; readonly reading?: string | undefined; readonly endsBy?: string | undefined; readonly confirmedOnly?: "true" | "false" | undefined } = {}): Promise<Status> => ask('GET', `/status`, query),
    /** Which states are bound by an agreement on a day, which only signed, and what keeps it from force. */
    members: (id: string, query: { readonly on?: string | undefined; readonly known?: string | undefined; readonly reading?: string | undefined; readonly confirmedOnly?: "true" | "false" | undefined } = {}): Promise<Members> => ask('GET', `/members/${encodeURIComponent(id)}`, query),
    /** What of one agreement rests on another, and what happens if the other is lost. */
    listTies: (): Promise<Ties> => ask('GET', `/ties`, {}),
    /** The ties of one agreement, both ways. */
    tiesOf: (id: string): Promise<Ties> => ask('GET', `/ties/${encodeURIComponent(id)}`, {}),
    /** What would follow if agreements were extended, left, suspended, joined, patched or allowed to lapse. */
    whatIf: (body: Supposing | string, query: { readonly on?: string | undefined; readonly known?: string | undefined; readonly reading?: string | undefined } = {}): Promise<WhatIf> => ask('POST', `/what-if`, query, body),
    /** The same for what an address can say: one agreement, in the words of the page /what-if. */
    supposed: (query: { readonly agreement: string; readonly extend?: string | undefined; readonly by?: string | undefined; readonly withdraw?: string | undefined; readonly ground?: string | undefined; readonly suspend?: string | undefined; readonly join?: string | undefined; readonly lapse?: string | undefined; readonly without?: string | undefined; readonly at?: string | undefined; readonly limit?: string | undefined; readonly max?: string | undefined; readonly from?: string | undefined; readonly on?: string | undefined; readonly known?: string | undefined; readonly reading?: string | undefined }): Promise<WhatIf> => ask('GET', `/what-if`, query),
    /** Two agreements side by side, provision by provision, by what they mean. */
    compare: (query: { readonly a: string; readonly b: string }): Promise<Comparison> => ask('GET', `/compare`, query),
    /** An agreement of the library beside a draft, which is the body. */
    compareDraft: (body: string, query: { readonly a: string }): Promise<Comparison> => ask('POST', `/compare`, query, body),
    /** Whether agreements cover a missile or another thing: a type of the record, or one that is described. */
    define: (query: { readonly agreement?: readonly string[] | undefined; readonly known?: string | undefined; readonly reading?: string | undefined; readonly item?: string | undefined; readonly kind?: string | undefined; readonly basing?: string | undefined; readonly flight?: string | undefined; readonly status?: string | undefined; readonly armament?: string | undefined; readonly role?: string | undefined; readonly place?: string | undefined; readonly carries?: string | undefined; readonly range?: string | undefined; readonly payload?: string | undefined } = {}): Promise<Coverage> => ask('GET', `/define`, query),
    /** What is wrong with an agreement or a patch: place, what was found, what was expected, a fix. */
    lint: (body: string): Promise<Problems> => ask('POST', `/lint`, {}, body),
    /** The lives of agreements as lines, for one state or as a whole, and what happened. */
    timeline: (query: { readonly agreement?: readonly string[] | undefined; readonly party?: string | undefined; readonly known?: string | undefined; readonly reading?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined } = {}): Promise<Timeline> => ask('GET', `/timeline`, query),
    /** Statements of the record, a page of them. */
    record: (query: { readonly agreement?: string | undefined; readonly kind?: "declaration" | "holding" | "act" | "event" | "notification" | "inspection" | "conduct" | "characteristic" | "position" | "estimate" | "tally" | undefined; readonly known?: string | undefined; readonly offset?: string | undefined; readonly limit?: string | undefined } = {}): Promise<RecordPage> => ask('GET', `/record`, query),
    /** What rests on each source of the register, and what is only recalled. */
    sources: (query: { readonly agreement?: string | undefined; readonly unused?: "true" | "false" | undefined } = {}): Promise<Sources> => ask('GET', `/sources`, query),
    /** The scenarios that can be forecast. */
    listScenarios: (): Promise<Scenarios> => ask('GET', `/scenarios`, {}),
    /** One scenario: its file, every parameter with its source, and what binds whom in each quarter. */
    getScenario: (id: string, query: { readonly set?: readonly string[] | undefined } = {}): Promise<ScenarioDetail> => ask('GET', `/scenarios/${encodeURIComponent(id)}`, query),
    /** What forces there could be under a scenario, what they cost, and how well they would be known. */
    forecast: (id: string, query: { readonly runs?: string | undefined; readonly seed?: string | undefined; readonly set?: readonly string[] | undefined } = {}): Promise<Forecast> => ask('GET', `/forecast/${encodeURIComponent(id)}`, query),
  };
}
