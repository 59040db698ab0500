// What every page of the consumers does: it calculates the simple formula and writes the result where the test looks.

/** @param {() => Promise<{simpleValue: (options: object) => {revenue: number}}>} load */
export async function show(load) {
  const output = document.querySelector('output');
  try {
    const { simpleValue } = await load();
    output.value = simpleValue({ averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 0.3 }).revenue;
  } catch (error) {
    output.value = `${error} ${error.cause ?? ''}`;
  }
}
