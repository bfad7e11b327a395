/** Islands: the parts of pages that a script brings to life, each by the entry of its name in `web/`. */
export const ISLANDS = ['what-if', 'range', 'timeline', 'draft', 'scenarios'] as const;
export type IslandName = (typeof ISLANDS)[number];

/** What a page loads for one island. */
interface IslandFiles {
  readonly script: string;
  /** What the script imports before it runs, so that a page can ask for all of it at once. */
  readonly chunks: readonly string[];
}

/** Where the islands that are built can be had; what is not built is left out, and pages work without it. */
export type Islands = Readonly<Partial<Record<IslandName, IslandFiles>>>;
