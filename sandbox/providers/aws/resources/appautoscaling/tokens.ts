/** The type that other types refer to. */
export const TARGET = "aws:appautoscaling/target:Target";
