// The package's entry: one loader per module, and the error that their functions throw.

export { load as loadClv } from './clv.js';
export { load as loadCustomers } from './customers.js';
export { load as loadLevers } from './levers.js';
export { load as loadLoyalty } from './loyalty.js';
export { load as loadSurvey } from './survey.js';
export { load as loadSurveyAnswers } from './survey-answers.js';
export { LifeworthError } from './error.js';
