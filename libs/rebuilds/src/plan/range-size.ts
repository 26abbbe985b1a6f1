/** People in one range: a job of some seconds. */
export const rangeSize = 200;
