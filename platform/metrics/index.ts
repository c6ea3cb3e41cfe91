export { createProcessMetrics, type ProcessMetrics } from './createProcessMetrics.ts';
