//! Small symmetric matrices of fixed size: Cholesky factor, solution, inverse.

#![expect(
    clippy::indexing_slicing,
    reason = "every index runs to N, the length of the arrays"
)]

/// A square matrix by rows.
pub type Matrix<const N: usize> = [[f64; N]; N];

/// The lower triangular `L` with `L Lᵀ = A`, or `None` if `A` is not positive definite.
pub fn cholesky<const N: usize>(a: &Matrix<N>) -> Option<Matrix<N>> {
    let mut l = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| l[i][k] * l[j][k]).sum();
            let rest = a[i][j] - dot;
            if i == j {
                // A pivot lost to rounding counts as singular.
                let safe = rest > f64::EPSILON * a[i][i].abs() && rest.is_finite();
                if !safe {
                    return None;
                }
                l[i][i] = rest.sqrt();
            } else {
                l[i][j] = rest / l[j][j];
            }
        }
    }
    Some(l)
}

/// The `x` with `L Lᵀ x = b`.
pub fn solve<const N: usize>(l: &Matrix<N>, b: &[f64; N]) -> [f64; N] {
    let mut x = solve_lower(l, b);
    for i in (0..N).rev() {
        let dot: f64 = (i + 1..N).map(|k| l[k][i] * x[k]).sum();
        x[i] = (x[i] - dot) / l[i][i];
    }
    x
}

/// The `y` with `L y = b`.
pub fn solve_lower<const N: usize>(l: &Matrix<N>, b: &[f64; N]) -> [f64; N] {
    let mut y = *b;
    for i in 0..N {
        let dot: f64 = (0..i).map(|k| l[i][k] * y[k]).sum();
        y[i] = (y[i] - dot) / l[i][i];
    }
    y
}

/// The inverse of `L Lᵀ`.
pub fn inverse<const N: usize>(l: &Matrix<N>) -> Matrix<N> {
    let mut result = [[0.0; N]; N];
    for j in 0..N {
        let mut unit = [0.0; N];
        unit[j] = 1.0;
        for (row, value) in result.iter_mut().zip(solve(l, &unit)) {
            row[j] = value;
        }
    }
    result
}

/// `L x`.
pub fn times_lower<const N: usize>(l: &Matrix<N>, x: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| (0..=i).map(|k| l[i][k] * x[k]).sum())
}

/// `Lᵀ x`.
pub fn times_upper<const N: usize>(l: &Matrix<N>, x: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| (i..N).map(|k| l[k][i] * x[k]).sum())
}

/// `xᵀ A x`.
pub fn quadratic_form<const N: usize>(a: &Matrix<N>, x: &[f64; N]) -> f64 {
    a.iter().zip(x).map(|(row, xi)| xi * dot(row, x)).sum()
}

/// `xᵀ y`.
pub fn dot<const N: usize>(x: &[f64; N], y: &[f64; N]) -> f64 {
    x.iter().zip(y).map(|(a, b)| a * b).sum()
}
