import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../scalars/dateTime.ts';
import { MetricValue } from '../scalars/metricValue.ts';
import { SamplingMethod } from './samplingMethod.ts';

registerEnumType(SamplingMethod, {
  name: 'SamplingMethod',
  description: 'How a series was reduced: not at all, or to first, last and the extremes of each bucket.',
});

@ObjectType()
export class MetricPoint {
  @Field(() => Int)
  step!: number;

  @Field(() => MetricValue)
  value!: number;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType()
export class Sampling {
  @Field(() => SamplingMethod)
  method!: SamplingMethod;

  @Field(() => Int, { description: 'Points in the window before reduction.' })
  of!: number;
}

@ObjectType()
export class MetricSeries {
  @Field(() => String)
  key!: string;

  @Field(() => [MetricPoint])
  points!: MetricPoint[];

  @Field(() => Sampling)
  sampling!: Sampling;

  @Field(() => Int, { description: 'Of the whole series, whatever was asked.' })
  count!: number;

  @Field(() => MetricPoint)
  last!: MetricPoint;

  @Field(() => MetricPoint)
  min!: MetricPoint;

  @Field(() => MetricPoint)
  max!: MetricPoint;
}
