/**
 * The largest headers of a request, in bytes. Browsers send the cookies of every program on a host to all of its ports, and those
 * of notebooks alone exceed Node's 16 kB.
 */
export const largestHeaders = 256 * 1024;
