// Compiles only if the types say what the package does.
import 'lifeworth/clv-calculator/define';
import { LifeworthError, loadClv } from 'lifeworth';
import { numberFormat, standalone } from 'lifeworth/charts';
import { ClvCalculator } from 'lifeworth/clv-calculator';
import { load, type Clv, type CumulativeProfitChart, type LifetimeValueOptions } from 'lifeworth/clv';
import { load as loadInline } from 'lifeworth/inline/survey';
import { load as loadLoyalty, type ProgrammeOptions } from 'lifeworth/loyalty';

const options: LifetimeValueOptions = { averageOrderValue: 200, ordersPerYear: 5, grossMargin: 0.3, annualRetentionRate: 0.75, annualDiscountRate: 0.1 };
const clv: Clv = await load(new URL('https://example.com/clv_bg.wasm'));
const years: Float64Array = clv.lifetimeValue(options).curve.years;
// @ts-expect-error: a rate is a number
clv.lifetimeValue({ ...options, grossMargin: '30 %' });
// @ts-expect-error: there is no such option
clv.lifetimeValue({ ...options, margin: 0.3 });

export const draw = (chart: CumulativeProfitChart): string =>
  standalone(clv.drawCumulativeProfit(chart, numberFormat({ locale: 'pl', currency: 'PLN' })).svg, { theme: 'dark' });
export const calculator: ClvCalculator | null = document.querySelector('clv-calculator');
export const code = (error: unknown): string | undefined => (error instanceof LifeworthError ? error.code : undefined);
export const programme = async (given: ProgrammeOptions) => (await loadLoyalty()).projectProgramme(given).summary.breakEvenMonth;
export const others = [years.length, (await loadClv()).payback, (await loadInline()).netPromoterScore];
