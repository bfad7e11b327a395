/**
 * Small risks add up: the probability that it has happened at least once after so many years, 1 - (1 - q)^years, for a yearly
 * probability q that never changes.
 *
 * The default range is that of A. M. Barrett, S. D. Baum and K. Hostetler, "Analyzing and Reducing the Risks of Inadvertent
 * Nuclear War Between the United States and Russia", Science & Global Security 21 (2013): median 0.9 per cent a year, 90
 * per cent between 0.02 and 7. Earlier: M. Hellman, "Risk Analysis of Nuclear Deterrence", The Bent (2008).
 */
export function cumulativeRisk(yearly: number, years: number): number {
  // log1p and expm1 keep the digits of probabilities near 0.
  return -Math.expm1(years * Math.log1p(-yearly));
}
