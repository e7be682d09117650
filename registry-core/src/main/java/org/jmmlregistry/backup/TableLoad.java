package org.jmmlregistry.backup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Map;
import org.jmmlregistry.language.Message;

/** Puts the lines of an archive into the empty table of a database, within its transaction. */
record TableLoad(Connection connection, DatabaseTable table) {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
    private static final int INSERTED_AT_ONCE = 200;

    void read(InputStream lines) throws SQLException, IOException {
        Vendor vendor = Vendor.of(connection);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            long row = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                row++;
                bind(insert, line, row, vendor);
                insert.addBatch();
                if (row % INSERTED_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException refused) {
            throw new BackupRefused(
                    Message.of("The database refuses rows of the table {table}: {why}", table.name(), last(refused)),
                    refused);
        }
    }

    /** In a batch the reason is the last of a chain. */
    private static String last(SQLException refused) {
        SQLException last = refused;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return Backups.said(last);
    }

    private void bind(PreparedStatement insert, String line, long row, Vendor vendor) throws SQLException {
        try (JsonReader reader = JSON.createReader(new StringReader(line))) {
            JsonArray values = reader.readArray();
            if (values.size() != table.columns().size()) {
                throw unreadable(row, new IllegalArgumentException("values: " + values.size()));
            }
            for (int at = 1; at <= values.size(); at++) {
                JsonValue value = values.get(at - 1);
                Column.Kind kind = table.columns().get(at - 1).kind();
                if (value.getValueType() == JsonValue.ValueType.NULL) {
                    kind.bindNull(insert, at);
                } else {
                    kind.bind(insert, at, value, vendor);
                }
            }
        } catch (JsonException | ClassCastException | DateTimeException | ArithmeticException unlike) {
            throw unreadable(row, unlike);
        }
    }

    private BackupRefused unreadable(long row, RuntimeException why) {
        return new BackupRefused(Message.of("Row {row} of the table {table} cannot be read.", row, table.name()), why);
    }
}
