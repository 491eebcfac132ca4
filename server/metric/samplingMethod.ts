export enum SamplingMethod {
  NONE = 'NONE',
  MINMAX = 'MINMAX',
}
