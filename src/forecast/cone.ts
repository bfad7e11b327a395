/**
 * The cone of mutual deterrence: side A deters with M_A missiles if what survives an attack by all of M_B can still do the
 * damage that B will not bear, M_A >= f_B M_B + C_B / v_A, and so for B.
 *
 * Source: M. D. Intriligator and D. L. Brito, "Can Arms Races Lead to the Outbreak of War?", Journal of Conflict Resolution
 * 28 (1984), 63-84.
 */
export interface Side {
  /** Missiles of the other side that one of its own destroys, on average. */
  readonly f: number;
  /** Casualties that one of its missiles does. */
  readonly v: number;
  /** Casualties that deter it. */
  readonly c: number;
}

export interface Vertex {
  readonly a: number;
  readonly b: number;
}

/** The least forces with which both deter; nothing where f_A f_B >= 1, when no forces do, however large. */
export function coneVertex(a: Side, b: Side): Vertex | undefined {
  if (a.f * b.f >= 1) return undefined;
  const [needA, needB] = [b.c / a.v, a.c / b.v];
  return { a: (needA + b.f * needB) / (1 - a.f * b.f), b: (needB + a.f * needA) / (1 - a.f * b.f) };
}

/** Who deters at these forces; at the vertex both do, whatever the last bit says. */
export function deterrenceAt(a: Side, b: Side, forces: Vertex): { readonly a: boolean; readonly b: boolean } {
  const reaches = (force: number, needed: number): boolean => force >= needed * (1 - ROUNDING);
  return { a: reaches(forces.a, b.f * forces.b + b.c / a.v), b: reaches(forces.b, a.f * forces.a + a.c / b.v) };
}

const ROUNDING = 1e-12;
