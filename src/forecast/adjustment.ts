/**
 * Stock adjustment: each year a side closes the share `theta` of the gap to the stock that it wants,
 * S* = alpha + beta S_rival + gamma Y, which depends on the rival's stock and on its own income.
 *
 * Source: J. Lambelet, "A Dynamic Model of the Arms Race in the Middle East 1953-1965", General Systems 16 (1971); the
 * partial adjustment itself is M. Nerlove's (1958).
 */
export interface Adjustment {
  /** The share of the gap that is closed in a year, 0 to 1. */
  readonly theta: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** The stock that is wanted. */
export function wantedStock({ alpha, beta, gamma }: Adjustment, rival: number, income: number): number {
  return alpha + beta * rival + gamma * income;
}

/** The stock a year later. */
export function nextStock(model: Adjustment, stock: number, rival: number, income: number): number {
  return stock + model.theta * (wantedStock(model, rival, income) - stock);
}

/** The stock after so many years with a rival and an income that do not change: S* + (1 - theta)^n (S - S*). */
export function stockAfter(model: Adjustment, stock: number, rival: number, income: number, years: number): number {
  const wanted = wantedStock(model, rival, income);
  return wanted + (1 - model.theta) ** years * (stock - wanted);
}
