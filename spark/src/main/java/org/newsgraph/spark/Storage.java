package org.newsgraph.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Where files are: whatever Hadoop can open, with the settings that the job was given ({@code spark.hadoop.…}). */
final class Storage {

    private Storage() {
    }

    /** The file system of a path, in the driver or in a task. */
    static FileSystem of(Path path) throws IOException {
        SparkEnv environment = SparkEnv.get();
        Configuration configuration = environment == null ? new Configuration() : SparkHadoopUtil.get().newConfiguration(environment.conf());
        FileSystem files = path.getFileSystem(configuration);
        files.setWriteChecksum(false); // else a local disk gets a second file for each
        return files;
    }

    /** The first 32 hexadecimal digits of SHA-256. */
    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, 32);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
