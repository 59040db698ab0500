//! Whether Markov chains agree, and how many independent draws theirs are worth.

/// Split R̂ and the effective number of draws: Gelman et al., Bayesian Data Analysis (2013), section 11.4, with Geyer's
/// initial monotone sequence.
pub(super) fn convergence(chains: &[Vec<f64>]) -> (f64, f64) {
    let halves: Vec<&[f64]> = chains
        .iter()
        .flat_map(|chain| {
            let half = chain.len() / 2;
            [chain.get(..half), chain.get(chain.len() - half..)]
        })
        .flatten()
        .collect();
    let n = halves.first().map_or(0, |half| half.len());
    if n < 4 {
        return (f64::NAN, f64::NAN);
    }
    let (m, length) = (halves.len() as f64, n as f64);
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
    let means: Vec<f64> = halves.iter().map(|half| mean(half)).collect();
    let grand = mean(&means);
    let between = means.iter().map(|x| (x - grand) * (x - grand)).sum::<f64>() / (m - 1.0);
    // Mean over the halves of the autocovariance at a lag.
    let autocovariance = |lag: usize| {
        let of_half = |(half, center): (&&[f64], &f64)| {
            let later = half.iter().skip(lag);
            half.iter()
                .zip(later)
                .map(|(x, y)| (x - center) * (y - center))
                .sum::<f64>()
        };
        halves.iter().zip(&means).map(of_half).sum::<f64>() / (m * length)
    };
    let within = autocovariance(0) * length / (length - 1.0);
    let total = within * (length - 1.0) / length + between;
    let correlation = |lag: usize| 1.0 - (within - autocovariance(lag)) / total;
    let mut sum = 0.0;
    let mut smallest = f64::INFINITY;
    let mut lag = 0;
    while lag + 1 < n {
        let pair = (correlation(lag) + correlation(lag + 1)).min(smallest);
        if pair <= 0.0 {
            break;
        }
        smallest = pair;
        sum += pair;
        lag += 2;
    }
    let time = (2.0 * sum - 1.0).max(1.0 / (m * length).log10());
    ((total / within).sqrt(), m * length / time)
}
