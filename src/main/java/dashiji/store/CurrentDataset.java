package dashiji.store;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visible generation of a store, read-only, as one dataset that outlives builds: a transaction
 * begun after a build was published reads the new generation; one begun before finishes on the old,
 * which is closed when its last transaction ends.
 *
 * <p>A transaction belongs to the thread that began it, as in TDB2. Outside transactions no data
 * can be read.
 */
public final class CurrentDataset extends DatasetGraphWrapper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentDataset.class);

  private final StoreLayout layout;
  private final ThreadLocal<@Nullable Lease> leases = new ThreadLocal<>();
  private Lease newest;
  private boolean closed;

  private CurrentDataset(StoreLayout layout, StoreReader reader) {
    super(reader.dataset(), reader.dataset().getContext().copy());
    this.layout = layout;
    this.newest = new Lease(reader);
  }

  /** One open generation and the number of transactions on it; guarded by the dataset's monitor. */
  private static final class Lease {
    private final StoreReader reader;
    private int transactions;

    private Lease(StoreReader reader) {
      this.reader = reader;
    }
  }

  /**
   * Opens a store that was built before.
   *
   * @throws StoreException if it was not, or cannot be read
   */
  public static CurrentDataset open(StoreLayout layout) throws IOException {
    return new CurrentDataset(layout, StoreReader.open(layout));
  }

  /** The generation that a transaction begun now would read. */
  public synchronized Generation generation() {
    follow();
    return newest.reader.generation();
  }

  /**
   * The reader of the generation that this thread's transaction reads; not to be closed by the
   * caller.
   *
   * @throws IllegalStateException outside transactions
   */
  public StoreReader reader() {
    Lease lease = leases.get();
    if (lease == null) {
      throw new IllegalStateException("not in a transaction");
    }
    return lease.reader;
  }

  /** Opens the generation that the pointer names, if it is another one than the newest open. */
  private void follow() {
    try {
      Optional<Generation> current = layout.current();
      if (closed || current.isEmpty() || current.get().equals(newest.reader.generation())) {
        return;
      }
      Lease old = newest;
      newest = new Lease(StoreReader.open(layout));
      LOG.info("Reading {} from now on", newest.reader.generation().name());
      closeIfIdle(old);
    } catch (IOException cannotFollow) {
      // The open generation is complete and goes on answering; a person has to look at the store.
      LOG.error("Still reading {}", newest.reader.generation().name(), cannotFollow);
    }
  }

  private void closeIfIdle(Lease lease) {
    if (lease.transactions == 0 && (closed || lease != newest)) {
      try {
        lease.reader.close();
      } catch (IOException leftBehind) {
        LOG.warn(
            "Cannot remove what reading {} needed", lease.reader.generation().name(), leftBehind);
      }
    }
  }

  /** Outside transactions the newest generation, which then answers nothing but setup questions. */
  @Override
  protected DatasetGraph get() {
    Lease lease = leases.get();
    if (lease != null) {
      return lease.reader.dataset();
    }
    synchronized (this) {
      return newest.reader.dataset();
    }
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ
        && type != TxnType.READ_PROMOTE
        && type != TxnType.READ_COMMITTED_PROMOTE) {
      throw new UnsupportedOperationException("the graph is read-only");
    }
    if (leases.get() != null) {
      throw new IllegalStateException("this thread is in a transaction already");
    }
    Lease lease = take();
    boolean begun = false;
    try {
      lease.reader.dataset().begin(TxnType.READ);
      leases.set(lease);
      begun = true;
    } finally {
      if (!begun) {
        giveBack(lease);
      }
    }
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  private synchronized Lease take() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    follow();
    newest.transactions++;
    return newest;
  }

  private synchronized void giveBack(Lease lease) {
    lease.transactions--;
    closeIfIdle(lease);
  }

  @Override
  public void commit() {
    get().commit();
  }

  @Override
  public void abort() {
    get().abort();
  }

  @Override
  public void end() {
    Lease lease = leases.get();
    if (lease == null) {
      return; // as elsewhere in Jena, end() after end() does nothing
    }
    leases.remove();
    try {
      lease.reader.dataset().end();
    } finally {
      giveBack(lease);
    }
  }

  @Override
  public boolean isInTransaction() {
    return leases.get() != null;
  }

  @Override
  public @Nullable ReadWrite transactionMode() {
    return isInTransaction() ? ReadWrite.READ : null;
  }

  @Override
  public @Nullable TxnType transactionType() {
    return isInTransaction() ? TxnType.READ : null;
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public String toString() {
    return "CurrentDataset[" + layout.directory() + "]";
  }

  /** Ends reading: open transactions finish, new ones fail. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      closeIfIdle(newest);
    }
  }
}
