import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { combine, constant, steps, type Timeline } from '../time/timeline.ts';
import type { Outcome, Track } from './finding.ts';

export interface Version {
  /** The first day of this version; `undefined` for the one that was there before all. */
  readonly from: Day | undefined;
  readonly tracks: readonly Track[];
}

/** What each provision says over all time, taking on each day the version of the agreement that then stood. */
export function spliceVersions(versions: readonly Version[]): Track[] {
  const [only, ...later] = versions;
  if (!only || later.length === 0) return [...(only?.tracks ?? [])];
  const keyed = versions.map(({ tracks }) => new Map(tracks.map((track) => [keyOf(track), track])));
  const keys = [...new Set(keyed.flatMap((tracks) => [...tracks.keys()]))];
  return keys.flatMap((key): Track[] => {
    const those = keyed.map((tracks) => tracks.get(key));
    const newest = those.findLast((track) => track !== undefined);
    if (!newest) return [];
    // What arose under one version is owed under that version (Vienna Convention, Art. 28).
    if (newest.subject !== undefined)
      return those.flatMap((track, i) => (track && aroseUnder(track, versions, i) ? [track] : []));
    const timelines = those.map((track) => track?.outcomes ?? constant(undefined));
    return [{ ...newest, outcomes: splice(versions, timelines) }];
  });
}

/** Whether the first day on which an instance can be spoken of is one of this version. */
function aroseUnder({ outcomes }: Track, versions: readonly Version[], version: number): boolean {
  const first = steps(outcomes).find(({ value }) => value !== undefined)?.from;
  if (first === undefined) return false;
  return (versions[version]?.from ?? BEGINNING) <= first && first < (versions[version + 1]?.from ?? FOREVER);
}

function splice(versions: readonly Version[], timelines: readonly Timeline<Outcome | undefined>[]): Track['outcomes'] {
  const borders = versions.map(({ from }): Timeline<Outcome | undefined> => {
    return from === undefined ? constant(undefined) : { starts: [BEGINNING, from], values: [undefined, undefined] };
  });
  return combine([...timelines, ...borders], (values, day) => {
    const version = versions.findLastIndex(({ from }) => from === undefined || from <= day);
    return values[version];
  });
}

/** What makes two tracks the same provision of the same party. */
export function keyOf(track: Track): string {
  return `${track.provision}|${track.party}|${track.subject ?? ''}|${track.reading ?? ''}`;
}
