/** Returns the likeliest class of one image, the first one on a tie, like argmax. */
export function likeliest(scores: Float32Array, image: number, classCount: number): number {
  let best = 0;
  for (let k = 1; k < classCount; k++)
    if ((scores[image * classCount + k] as number) > (scores[image * classCount + best] as number)) best = k;
  return best;
}
