/** The classes of strategic arms, in the order in which everything here has them. */
export const CLASSES = ['icbm', 'slbm', 'bomber'] as const;

/** What a limit can hold down. */
export const QUANTITIES = ['deployedWarheads', 'deployedLaunchers', 'launchers'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** A parameter that a run draws for itself: somewhere between `low` and `high`, most often `mid`. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** One class of one party, in launchers, warheads, quarters and million dollars. */
export interface ClassForces {
  /** Deployed launchers at the start. */
  readonly launchers: number;
  /** Warheads on them at the start. */
  readonly warheads: number;
  /** Warheads that one launcher carries at most. */
  readonly most: number;
  /** New launchers a quarter, once the line runs, and quarters from the order to the first of them. */
  readonly build: number;
  readonly lead: number;
  readonly launcherCost: number;
  /** Of one launcher for a year. */
  readonly operation: number;
}

export interface PartyForces {
  readonly code: string;
  readonly classes: readonly [icbm: ClassForces, slbm: ClassForces, bomber: ClassForces];
  /** Launchers that are not deployed and count where all launchers count. */
  readonly nondeployed: number;
  /** Warheads in store that are fit for upload. */
  readonly stored: number;
  /** Warheads a quarter. */
  readonly upload: Range;
  readonly download: number;
  readonly production: number;
  /** The programme of record: deployed warheads wanted whatever the rivals do, for each quarter. */
  readonly programme: Float64Array;
  /**
   * The programme itself wanders: each quarter its pace changes by so much (one standard deviation, warheads a quarter), and
   * keeps so much of what it was.
   */
  readonly wander: number;
  readonly momentum: number;
  /** More warheads wanted for each that the rivals are thought to have above `reference`. */
  readonly reaction: Range;
  /** The rivals' deployed warheads that the programme already reckons with. */
  readonly reference: number;
  /** More warheads wanted for each by which the rivals' number is uncertain (one standard deviation). */
  readonly hedge: Range;
  /** Of the deployed number from quarter to quarter: standard deviation in warheads, and what is left of it a quarter later. */
  readonly noise: number;
  readonly persistence: number;
  readonly uploadCost: number;
  /** For new launchers, a quarter. */
  readonly budget: number;
  /** The share of runs in which it does not keep the limits that bind it. */
  readonly exceeds: number;
}

/** Who may have how much, and who sees what, in each quarter: what the law makes of a scenario. */
export interface Law {
  /** `[party][quantity]`: the most that is allowed in each quarter, infinity where nothing binds. */
  readonly caps: readonly (readonly Float64Array[])[];
  /** The same of the agreement that is asked about, had it stayed in force throughout: what an excess is measured by. */
  readonly reference: readonly (readonly Float64Array[])[];
  /** `[party]`: 1 in the quarters in which it gives its data. */
  readonly exchange: readonly Uint8Array[];
  /** `[party]`: inspections that it has to let in, in each quarter. */
  readonly inspections: readonly Float64Array[];
}

/** What an observer makes of a rival's deployed warheads, in warheads (standard deviations). */
export interface Sight {
  readonly start: number;
  /** By how much the unseen number may have moved in a quarter. */
  readonly drift: number;
  readonly exchange: number;
  readonly technical: number;
  /** Each inspection in a quarter makes the error of whatever is seen smaller by this share. */
  readonly inspectionGain: number;
}

/** A scenario as numbers alone: all that a run reads. */
export interface Compiled {
  readonly id: string;
  readonly quarters: number;
  readonly parties: readonly PartyForces[];
  readonly law: Law;
  readonly sight: Sight;
  readonly seed: number;
}
