import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../scalars/dateTime.ts';
import { MetricValue } from '../scalars/metricValue.ts';
import { SamplingMethod } from './samplingMethod.ts';

registerEnumType(SamplingMethod, {
  name: 'SamplingMethod',
  description: 'How a series was reduced to the number of points that was requested.',
  valuesConfig: {
    NONE: { description: 'The series has all its points.' },
    MINMAX: {
      description:
        'The series has its first and last point, and the lowest and highest point of each of several buckets.',
    },
  },
});

@ObjectType({ description: 'One recorded value of a metric.' })
export class MetricPoint {
  @Field(() => Int, {
    description: 'The step of the point. For the metrics of an epoch it is the epoch, counted from 1.',
  })
  step!: number;

  @Field(() => MetricValue, { description: 'The value of the metric at this step.' })
  value!: number;

  @Field(() => DateTime, { description: 'When the value was recorded.' })
  at!: Date;
}

@ObjectType({ description: 'How the points of a series were selected.' })
export class Sampling {
  @Field(() => SamplingMethod, { description: 'The method by which the series was reduced.' })
  method!: SamplingMethod;

  @Field(() => Int, { description: 'The number of points in the requested window before the reduction.' })
  of!: number;
}

@ObjectType({ description: 'The recorded values of one metric of a run.' })
export class MetricSeries {
  @Field(() => String, { description: 'The name of the metric, such as `val_accuracy`.' })
  key!: string;

  @Field(() => [MetricPoint], { description: 'The points in the requested window, by step.' })
  points!: MetricPoint[];

  @Field(() => Sampling, { description: 'How the points were selected.' })
  sampling!: Sampling;

  @Field(() => Int, { description: 'The number of points in the whole series, regardless of the requested window.' })
  count!: number;

  @Field(() => MetricPoint, { description: 'The last point of the whole series, regardless of the requested window.' })
  last!: MetricPoint;

  @Field(() => MetricPoint, {
    description: 'The lowest point of the whole series, regardless of the requested window.',
  })
  min!: MetricPoint;

  @Field(() => MetricPoint, {
    description: 'The highest point of the whole series, regardless of the requested window.',
  })
  max!: MetricPoint;
}
