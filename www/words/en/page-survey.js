// English: what only the page of the survey calculator says.

export const words = {
  title: 'lifeworth: what a survey says',
  description: 'NPS, CSAT, CES and CSI with honest intervals, and what a point is worth. Worked out in your browser.',
  promise: 'What does your survey say, how sure is it, and what is a point worth to you?',
  noScript: 'The calculator needs JavaScript. By hand: share of promoters (9–10) minus share of detractors (0–6). For example 93 of 134 minus 9 of 134 = NPS 63.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      'A score without an interval claims to be exact, which no survey is. The interval here adds ¾ promoters, 1½ passives and ¾ detractors before it is worked out (Rocks 2016): counted out for all possible surveys, it holds what it promises from ten answers on, where the textbook formula does not. Other methods are among the finer settings.',
      'Two surveys differ by chance alone, often by ten points and more. That is why a difference is given with its interval, many groups are corrected for looking often, and “can be chance” never means “no difference”. An interval knows only the chance in who was asked: not those who stayed silent, nor the way the question was put.',
      'There is no built-in benchmark: industry averages come without a sample, a year and a method. What a point is worth is worked out from what your own customers of each group do. It shows what goes together, not what causes what.',
    ],
  },
};

/** @typedef {typeof words} OwnWords */
