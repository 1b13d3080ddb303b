package org.newsgraph.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Columns of the tables that go from step to step. */
final class Schemas {

    private Schemas() {
    }

    /** Columns of text by name; one that begins with {@code #} is a whole number, with {@code ?} a truth value, with {@code *} bytes, with {@code @} a list. */
    static StructType of(String... columns) {
        StructType schema = new StructType();
        for (String column : columns) {
            DataType type = switch (column.charAt(0)) {
                case '#' -> DataTypes.IntegerType;
                case '?' -> DataTypes.BooleanType;
                case '*' -> DataTypes.BinaryType;
                case '@' -> DataTypes.createArrayType(DataTypes.StringType);
                default -> DataTypes.StringType;
            };
            schema = schema.add(type == DataTypes.StringType ? column : column.substring(1), type);
        }
        return schema;
    }
}
