/** How far a count may be from what it stands for: the exact (Garwood) 95 % interval of a Poisson mean. */

export function poissonInterval(count: number): { low: number; high: number } {
  return {
    low: count === 0 ? 0 : solve((mean) => 1 - cumulative(count - 1, mean), 0.025),
    high: solve((mean) => 1 - cumulative(count, mean), 0.975),
  };
}

/** Probability of at most `count` events where `mean` are expected. */
export function cumulative(count: number, mean: number): number {
  let term = -mean;
  let sum = Math.exp(term);
  for (let k = 1; k <= count; k += 1) {
    term += Math.log(mean / k);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** Where a rising function of the mean reaches `target`. */
function solve(rising: (mean: number) => number, target: number): number {
  let [low, high] = [0, 1];
  while (rising(high) < target) high *= 2;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
